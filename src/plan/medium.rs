//! Through what an edition reaches its readers. Pages of one series differ in little more than this: a
//! stick has no address on the web, no way out to it and no host.

/// The way in which an edition is handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// A host on the web.
    #[default]
    Web,
    /// A USB stick or any folder that is opened without a host.
    Stick,
    /// Files to print, with one page that lists them.
    Paper,
}

impl Medium {
    /// Its name in `edition.json` and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Medium::Web => "web",
            Medium::Stick => "usb",
            Medium::Paper => "print",
        }
    }
}
