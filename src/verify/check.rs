//! What is looked for: every check by its code, under the promise that it proves. In: nothing. Out: the one
//! map from checks to promises. A row stands under a promise or nowhere, so that no code can be forgotten.

use serde::{Serialize, Serializer};

/// A promise of the written folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Promise {
    /// `edition.json` says what the folder is, and everything in it could be read.
    Contract,
    /// Promise 1.
    Requests,
    /// Promise 2.
    Links,
    /// Promise 3.
    Names,
    /// Promise 5.
    Languages,
    /// Promise 6.
    Budgets,
    /// Promise 7.
    Policy,
    /// What the pages show can be found.
    Search,
    /// Every file has the bytes that were written.
    Sums,
}

impl Promise {
    /// All, in the order of the table. Promises 4 and 8 are of builds, not of a folder.
    pub const ALL: [Promise; 9] = [
        Promise::Contract,
        Promise::Requests,
        Promise::Links,
        Promise::Names,
        Promise::Languages,
        Promise::Budgets,
        Promise::Policy,
        Promise::Search,
        Promise::Sums,
    ];

    /// Its name in the table and for programs.
    pub fn name(self) -> &'static str {
        match self {
            Promise::Contract => "contract",
            Promise::Requests => "1",
            Promise::Links => "2",
            Promise::Names => "3",
            Promise::Languages => "5",
            Promise::Budgets => "6",
            Promise::Policy => "7",
            Promise::Search => "search",
            Promise::Sums => "sums",
        }
    }

    /// What is promised, in the words of the table.
    pub fn words(self) -> &'static str {
        match self {
            Promise::Contract => "edition.json says what the folder is",
            Promise::Requests => "no script, and no request leaves the folder",
            Promise::Links => "every link leads to something",
            Promise::Names => "names travel on every stick and host",
            Promise::Languages => "languages are marked, ids unique, HTML valid",
            Promise::Budgets => "pages keep their budgets",
            Promise::Policy => "nothing is published below the policy",
            Promise::Search => "what the pages show can be found",
            Promise::Sums => "every file has the bytes that were written",
        }
    }
}

impl Serialize for Promise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Makes the checks of a table: their names in the program, and their codes for everybody else.
macro_rules! checks {
    ($($promise:ident { $($check:ident = $code:literal,)* })*) => {
        /// One thing that is looked for in a written folder.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Check {
            $($(
                #[doc = concat!("`", $code, "`")]
                $check,
            )*)*
        }

        impl Check {
            /// All, promise by promise.
            pub const ALL: &[Check] = &[$($(Check::$check,)*)*];

            /// Its stable code: `dead-link`.
            pub fn code(self) -> &'static str {
                match self {
                    $($(Check::$check => $code,)*)*
                }
            }

            /// The promise that what it finds breaks.
            pub fn promise(self) -> Promise {
                match self {
                    $($(Check::$check => Promise::$promise,)*)*
                }
            }
        }
    };
}

checks! {
    Contract {
        BundleList = "bundle-list",
        CannotRead = "cannot-read",
        EditionFacts = "edition-facts",
        MoreFindings = "more-findings",
        UnknownKind = "unknown-kind",
    }
    Requests {
        ActiveImage = "active-image",
        Base = "base",
        EventHandler = "event-handler",
        Form = "form",
        Frame = "frame",
        HostFile = "host-file",
        LinkRelation = "link-relation",
        NoNoreferrer = "no-noreferrer",
        NoPolicy = "no-policy",
        NoReferrerPolicy = "no-referrer-policy",
        PlugIn = "plug-in",
        PolicyLate = "policy-late",
        PolicyTooNarrow = "policy-too-narrow",
        PolicyTooWide = "policy-too-wide",
        Refresh = "refresh",
        RemoteRequest = "remote-request",
        Script = "script",
        ScriptAddress = "script-address",
        ScriptFile = "script-file",
        StyleActive = "style-active",
        StyleAttribute = "style-attribute",
        StyleImport = "style-import",
        UncheckedStyle = "unchecked-style",
        XmlForm = "xml-form",
    }
    Links {
        AbsoluteLink = "absolute-link",
        BadLink = "bad-link",
        BaseLink = "base-link",
        Canonical = "canonical",
        DeadFragment = "dead-fragment",
        DeadLink = "dead-link",
        FolderLink = "folder-link",
        FragmentAlone = "fragment-alone",
        Hreflang = "hreflang",
        LinkOutside = "link-outside",
        LinkScheme = "link-scheme",
        MissingPage = "missing-page",
        NotAlone = "not-alone",
        NotOffered = "not-offered",
        OrphanPage = "orphan-page",
        RelativeLink = "relative-link",
        Sitemap = "sitemap",
        SwitchToFallback = "switch-to-fallback",
    }
    Names {
        DeviceName = "device-name",
        LinkOnDisk = "link-on-disk",
        LongPath = "long-path",
        NameClash = "name-clash",
        NotAFile = "not-a-file",
        NotForSticks = "not-for-sticks",
        SystemLeftover = "system-leftover",
        TooLarge = "too-large",
        UnsafeName = "unsafe-name",
        ZipForm = "zip-form",
    }
    Languages {
        BadId = "bad-id",
        BadLanguage = "bad-language",
        BookForm = "book-form",
        DuplicateId = "duplicate-id",
        HtmlSyntax = "html-syntax",
        NoCharset = "no-charset",
        NoDirection = "no-direction",
        NoLanguage = "no-language",
        NotUtf8 = "not-utf8",
        ScriptAgainstLanguage = "script-against-language",
        TooDeep = "too-deep",
        WrongDirection = "wrong-direction",
        WrongLanguage = "wrong-language",
    }
    Budgets {
        OverBudget = "over-budget",
        WebFont = "web-font",
    }
    Policy {
        Added = "added",
        BelowPolicy = "below-policy",
        FallbackUnmarked = "fallback-unmarked",
        FalseFallback = "false-fallback",
        FalseProofMark = "false-proof-mark",
        GuideLanguages = "guide-languages",
        MissingPaper = "missing-paper",
        MissingSection = "missing-section",
        NoNotice = "no-notice",
        NoProofMark = "no-proof-mark",
        NotDiscreet = "not-discreet",
        PaperBelowPolicy = "paper-below-policy",
        Reveals = "reveals",
        TextForm = "text-form",
        UnknownPaper = "unknown-paper",
        UnlistedSection = "unlisted-section",
        WrongStatus = "wrong-status",
    }
    Search {
        FallbackInIndex = "fallback-in-index",
        FinderPassage = "finder-passage",
        HiddenText = "hidden-text",
        IndexForm = "index-form",
        IndexList = "index-list",
        IndexNotice = "index-notice",
        IndexStatus = "index-status",
        IndexSum = "index-sum",
        IndexUrl = "index-url",
        MissingDocument = "missing-document",
        MissingIndex = "missing-index",
        UnannouncedIndex = "unannounced-index",
    }
    Sums {
        ChangedFile = "changed-file",
        CompressedCopy = "compressed-copy",
        MissingFile = "missing-file",
        NoSums = "no-sums",
        SumsForm = "sums-form",
        UnlistedFile = "unlisted-file",
    }
}

impl Check {
    /// The check with a code.
    pub fn named(code: &str) -> Option<Check> {
        let mut all = Check::ALL.iter().copied();
        all.find(|check| check.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_check_has_a_code_of_its_own_that_is_its_name() {
        let mut seen = HashSet::new();
        for check in Check::ALL {
            let mut name = String::new();
            for c in format!("{check:?}").chars() {
                if c.is_ascii_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.push(c.to_ascii_lowercase());
            }
            assert_eq!(check.code(), name);
            assert!(seen.insert(check.code()), "{name} is there twice");
            assert_eq!(Check::named(&name), Some(*check));
        }
        assert_eq!(Check::named("nothing"), None);
    }

    #[test]
    fn every_promise_of_the_table_has_checks() {
        for promise in Promise::ALL {
            let mut checks = Check::ALL.iter().map(|check| check.promise());
            assert!(checks.any(|own| own == promise), "{promise:?}");
        }
    }
}
