/** @file What the service of W&B is asked, in GraphQL. */

/** A run that may be there already. */
export const runResumeStatus = `query RunResumeStatus($project: String, $entity: String, $name: String!) {
  model(name: $project, entityName: $entity) {
    id
    bucket(name: $name, missingOk: true) { id name historyLineCount summaryMetrics }
  }
}`;

const bucketFields = {
  id: "String",
  name: "String",
  project: "String",
  entity: "String",
  groupName: "String",
  displayName: "String",
  notes: "String",
  config: "JSONString",
  jobType: "String",
  tags: "[String!]",
} as const;

/** Makes a run, or changes it. */
export const upsertBucket = `mutation UpsertBucket(${Object.entries(bucketFields)
  .map(([name, type]) => `$${name}: ${type}`)
  .join(", ")}) {
  upsertBucket(input: {
    id: $id, name: $name, modelName: $project, entityName: $entity, groupName: $groupName, displayName: $displayName,
    notes: $notes, config: $config, jobType: $jobType, tags: $tags
  }) {
    bucket { id name displayName historyLineCount project { id name entity { id name } } }
    inserted
  }
}`;

/** Where files of a run go. */
export const createRunFiles = `mutation CreateRunFiles($entity: String!, $project: String!, $run: String!, $files: [String!]!) {
  createRunFiles(input: { entityName: $entity, projectName: $project, runName: $run, files: $files }) {
    runID
    uploadHeaders
    files { name uploadUrl }
  }
}`;

/** Makes a version of an artifact. */
export const createArtifact = `mutation CreateArtifact(
  $entityName: String!, $projectName: String!, $runName: String, $artifactTypeName: String!, $artifactCollectionName: String!,
  $digest: String!, $aliases: [ArtifactAliasInput!], $metadata: JSONString, $clientID: ID!, $sequenceClientID: ID!
) {
  createArtifact(input: {
    entityName: $entityName, projectName: $projectName, runName: $runName, artifactTypeName: $artifactTypeName,
    artifactCollectionName: $artifactCollectionName, digest: $digest, digestAlgorithm: MANIFEST_MD5, aliases: $aliases,
    metadata: $metadata, enableDigestDeduplication: true, clientID: $clientID, sequenceClientID: $sequenceClientID
  }) {
    artifact { id state artifactSequence { latestArtifact { id } } }
  }
}`;

/** Where the list of an artifact's files goes. */
export const createArtifactManifest = `mutation CreateArtifactManifest(
  $artifactID: ID!, $name: String!, $digest: String!, $entityName: String!, $projectName: String!, $runName: String!,
  $manifestType: ArtifactManifestType!, $includeUpload: Boolean!
) {
  createArtifactManifest(input: {
    artifactID: $artifactID, name: $name, digest: $digest, entityName: $entityName, projectName: $projectName, runName: $runName,
    type: $manifestType
  }) {
    artifactManifest {
      id
      file { id uploadUrl @include(if: $includeUpload) uploadHeaders @include(if: $includeUpload) }
    }
  }
}`;

/** Where an artifact's files go. */
export const createArtifactFiles = `mutation CreateArtifactFiles($artifactFiles: [CreateArtifactFileSpecInput!]!, $storageLayout: ArtifactStorageLayout!) {
  createArtifactFiles(input: { artifactFiles: $artifactFiles, storageLayout: $storageLayout }) {
    files { edges { node { storagePath uploadUrl uploadHeaders artifact { id } } } }
  }
}`;

/** Ends the making of an artifact. */
export const commitArtifact = `mutation CommitArtifact($artifactID: ID!) {
  commitArtifact(input: { artifactID: $artifactID }) { artifact { id digest } }
}`;
