// libtorch holds Gloo but has no headers of it. This folder declares what ProcessGroupGloo.hpp names: it only keeps pointers to these classes,
// whose objects libtorch makes itself. Nothing here is defined, so nothing here can be called.
#pragma once
