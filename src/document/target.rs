//! Where a link leads, as it is written: four schemes for records, relative paths, and addresses of the
//! web. In: an address. Out: [`Target`]. Never looks whether what it names is there.

use crate::source::config::https;
use crate::source::name::Id;

/// Where a link leads, as it is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Another site (`https:`, `http:`) or an address (`mailto:`, `tel:`).
    External(String),
    /// A file and fragment.
    Relative {
        /// Path from the folder of the page; empty for a fragment of the same page.
        path: String,
        /// Fragment.
        fragment: Option<String>,
    },
    /// A record of `laws.yaml`.
    Law(Id),
    /// A record of `contacts.yaml`.
    Contact(Id),
    /// A term of the glossary.
    Term(Id),
    /// A guide.
    Guide(Id),
}

impl Target {
    /// Whether the target has a name that can stand for a missing link text.
    pub fn has_name(&self) -> bool {
        !matches!(self, Target::External(_) | Target::Relative { .. })
    }

    /// It as it was written, or nearly so.
    pub(super) fn address(&self) -> String {
        match self {
            Target::External(url) => url.clone(),
            Target::Relative { path, fragment } => {
                format!("{path}#{}", fragment.as_deref().unwrap_or_default())
            }
            Target::Law(id) => format!("law:{id}"),
            Target::Contact(id) => format!("contact:{id}"),
            Target::Term(id) => format!("term:{id}"),
            Target::Guide(id) => format!("guide:{id}"),
        }
    }
}

type Refusal = (&'static str, String, &'static str);

/// Reads the address of a link as it is written. The error is a code, a message and a hint.
pub fn read(address: &str) -> Result<Target, Refusal> {
    let scheme = address
        .split_once(':')
        .filter(|(scheme, _)| !scheme.contains(['/', '#', '?', '.']));
    let Some((scheme, rest)) = scheme else {
        return relative(address);
    };
    let record = |make: fn(Id) -> Target| {
        Id::new(rest).map(make).ok_or_else(|| {
            (
                "bad-id",
                format!("`{rest}` is not the id of a record"),
                "ids hold small letters, digits and hyphens",
            )
        })
    };
    match scheme {
        "law" => record(Target::Law),
        "contact" => record(Target::Contact),
        "term" => record(Target::Term),
        "guide" => record(Target::Guide),
        "https" | "http" if https(address) => Ok(Target::External(address.to_owned())),
        "tel" | "mailto" => Err((
            "contact-in-prose",
            "telephone numbers and e-mail addresses stand in contacts.yaml only".to_owned(),
            "add the contact there and write `[](contact:its-id)`",
        )),
        _ => Err((
            "unsafe-link",
            format!(
                "a link cannot lead to `{}:`",
                scheme.chars().take(20).collect::<String>()
            ),
            "links are relative, https:, or law:, contact:, term:, guide: with an id",
        )),
    }
}

fn relative(address: &str) -> Result<Target, Refusal> {
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (address, None),
    };
    if path.starts_with('/') || path.contains('\\') {
        let hint = "name the file from where this page stands: `../part-4/10-page.md#id`";
        return Err((
            "absolute-link",
            "links inside the series are relative".to_owned(),
            hint,
        ));
    }
    if path.is_empty() && fragment.as_deref().is_none_or(str::is_empty) {
        return Err((
            "empty-link",
            "this link leads nowhere".to_owned(),
            "write where it leads between `(` and `)`",
        ));
    }
    if !path.is_empty() && !path.ends_with(".md") {
        let hint =
            "link to the Markdown file (`10-page.md`), or write the whole address with https://";
        return Err(("bad-link", format!("`{path}` is not a page"), hint));
    }
    Ok(Target::Relative {
        path: path.to_owned(),
        fragment,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_schemes_and_relative_paths_are_read() {
        assert_eq!(
            read("law:cc-213"),
            Ok(Target::Law(Id::new("cc-213").unwrap()))
        );
        assert_eq!(
            read("a.md#b"),
            Ok(Target::Relative {
                path: "a.md".into(),
                fragment: Some("b".into())
            })
        );
        assert_eq!(
            read("#b"),
            Ok(Target::Relative {
                path: String::new(),
                fragment: Some("b".into())
            })
        );
        assert!(matches!(
            read("https://example.org/a?b#c"),
            Ok(Target::External(_))
        ));
    }

    #[test]
    fn what_could_run_or_leave_the_folder_is_refused() {
        for (address, code) in [
            ("javascript:alert(1)", "unsafe-link"),
            ("JaVaScRiPt:alert(1)", "unsafe-link"),
            ("data:text/html,x", "unsafe-link"),
            ("file:///etc/passwd", "unsafe-link"),
            ("/part-4/a.md", "absolute-link"),
            ("//example.org/a.md", "absolute-link"),
            ("tel:1234", "contact-in-prose"),
            ("law:../x", "bad-id"),
            ("a.html", "bad-link"),
            ("", "empty-link"),
            ("https://", "unsafe-link"),
        ] {
            assert_eq!(read(address).unwrap_err().0, code, "{address}");
        }
    }
}
