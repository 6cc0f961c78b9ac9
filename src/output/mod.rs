//! Output: replaces the folder on disk, whole or not at all. In: files in memory. Only this floor writes.
