/** @file What shells are told so that they complete command lines of `lightning-ts`. */

/** The shells that are known. */
export const shells = ["bash", "zsh", "fish"] as const;

/** A shell. */
export type Shell = (typeof shells)[number];

const bash = `_lightning_ts() {
  local line="\${COMP_LINE:0:COMP_POINT}" word
  word="\${line##* }"
  mapfile -t COMPREPLY < <(lightning-ts complete "$line" 2>/dev/null)
  # Bash ends words at "=" and ":", so only what follows is put in.
  if [[ "$word" == *=* && "$COMP_WORDBREAKS" == *"="* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#*=}")
  fi
  if [[ \${#COMPREPLY[@]} -eq 1 && "\${COMPREPLY[0]}" != *= ]]; then
    compopt +o nospace
  fi
}
complete -o default -o nospace -F _lightning_ts lightning-ts
`;

const zsh = `#compdef lightning-ts
_lightning_ts() {
  local -a found
  found=("\${(@f)$(lightning-ts complete "\${BUFFER[1,CURSOR]}" 2>/dev/null)}")
  found=(\${found:#})
  if (( \${#found} )); then
    compadd -Q -S '' -- "\${found[@]}"
  else
    _files
  fi
}
compdef _lightning_ts lightning-ts
`;

const fish = `complete -c lightning-ts -a '(lightning-ts complete (commandline -cp) 2>/dev/null)'
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };

/** The script of a shell: \`source <(lightning-ts completion bash)\`. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}
