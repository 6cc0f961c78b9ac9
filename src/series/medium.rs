//! Through what an edition reaches its readers. Pages of one series differ in little more than this: a
//! stick has no address on the web, no way out to it and no host.

use super::model::Series;

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

impl Series {
    /// Where the site stands on the web, for addresses that have to be absolute there.
    pub fn base(&self) -> Option<&str> {
        let base = self.config.site.base.as_deref();
        base.filter(|_| self.medium == Medium::Web)
    }

    /// Where the exit leads. Without a host it stays on its blank page: offline, a browser would show
    /// an error that names the way here.
    pub fn exit(&self) -> Option<&str> {
        let exit = self.config.site.exit.as_deref();
        exit.filter(|_| self.medium == Medium::Web)
    }
}
