//! What a website may have or not, whatever its medium.

/// What a website may have or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// Search indices for other programs, in `search/v1/`. No page of the site reads them.
    pub search_index: bool,
    /// Files for hosts lie at the root.
    pub host_files: bool,
    /// Copies that are compressed already lie beside the files.
    pub precompressed: bool,
}

impl Default for Features {
    fn default() -> Self {
        Features {
            search_index: true,
            host_files: false,
            precompressed: false,
        }
    }
}
