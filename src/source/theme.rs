//! The theme: templates, styles and other files of `themes/default`. In: the embedded folder and that
//! of ROOT. Out: one set of files, those of ROOT first. Never renders a template.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::Path;

use super::embedded;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// The folder of the theme, in the repository and under ROOT.
pub const FOLDER: &str = "themes/default";

/// Folders of the theme whose files must be UTF-8.
const TEXT: [&str; 3] = ["templates/", "styles/", "print/"];

/// The files of the theme by path within it: `templates/page.html`.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// All files.
    pub files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Theme {
    /// The embedded theme with the files of ROOT/themes/default in their place.
    ///
    /// Errors: what [`embedded::layered`] refuses, and templates or styles that are not UTF-8.
    pub fn load(root: Option<&Path>) -> Result<Theme, Diagnostics> {
        let files = embedded::layered(root, FOLDER)?;
        let problems: Vec<Diagnostic> = files
            .iter()
            .filter(|(path, _)| TEXT.iter().any(|folder| path.starts_with(folder)))
            .filter_map(|(path, bytes)| {
                let error = std::str::from_utf8(bytes).err()?;
                let line = 1 + bytes[..error.valid_up_to()]
                    .iter()
                    .filter(|b| **b == b'\n')
                    .count();
                Some(
                    Diagnostic::error("not-utf-8", format!("line {line} is not UTF-8"))
                        .at(Place::file(format!("{FOLDER}/{path}")))
                        .hint("save the file as UTF-8"),
                )
            })
            .collect();
        if problems.is_empty() {
            Ok(Theme { files })
        } else {
            let mut all = Diagnostics::new();
            all.extend(problems);
            Err(all)
        }
    }

    /// Templates by name, as Tera takes them: `page.html` for `templates/page.html`, in order.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list("templates/").filter_map(|(path, bytes)| {
            let name = path.strip_prefix("templates/")?;
            Some((name, std::str::from_utf8(bytes).ok()?))
        })
    }

    /// The text of a template: `template("page.html")`.
    pub fn template(&self, name: &str) -> Option<&str> {
        self.text(&format!("templates/{name}"))
    }

    /// The text of a style sheet: `style("screen.css")`.
    pub fn style(&self, name: &str) -> Option<&str> {
        self.text(&format!("styles/{name}"))
    }

    /// A file as text, if there is one and it is UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.get(path)?).ok()
    }

    /// The bytes of a file: `get("icons/exit.svg")`.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|bytes| &**bytes)
    }

    /// Files whose path starts with `prefix`, in order of path.
    pub fn list<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(path, bytes)| (path.as_str(), &**bytes))
    }

    /// Where a file of the theme stands, for diagnostics: `themes/default/templates/page.html`.
    pub fn place(path: &str) -> Place {
        Place::file(format!("{FOLDER}/{path}"))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn theme(files: &[(&str, &[u8])]) -> Result<Theme, Diagnostics> {
        let root = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = root.path().join(FOLDER).join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Theme::load(Some(root.path()))
    }

    #[test]
    fn the_embedded_theme_loads() {
        let theme = Theme::load(None).unwrap();
        assert!(theme.text("theme.yaml").is_some());
        assert_eq!(theme.get("nothing"), None);
    }

    #[test]
    fn files_of_root_come_first() {
        let theme = theme(&[
            ("templates/zz.html", b"mine"),
            ("templates/inner/zy.html", b"part"),
            ("styles/zz.css", b"a{}"),
            ("icons/zz.png", b"\xff"),
        ])
        .unwrap();
        assert_eq!(theme.template("zz.html"), Some("mine"));
        assert_eq!(theme.style("zz.css"), Some("a{}"));
        assert_eq!(theme.get("icons/zz.png"), Some(&b"\xff"[..]));
        assert_eq!(theme.text("icons/zz.png"), None);
        let templates: Vec<_> = theme.templates().collect();
        assert!(templates.contains(&("inner/zy.html", "part")));
        assert!(templates.is_sorted());
        assert!(theme.text("theme.yaml").is_some(), "the rest is embedded");
    }

    #[test]
    fn a_template_that_is_not_utf_8_is_refused_with_its_line() {
        let problems = theme(&[("templates/zz.html", b"a\nb\xff")]).unwrap_err();
        let problem = problems.iter().next().unwrap();
        assert_eq!(
            (problem.code, problem.message.as_str()),
            ("not-utf-8", "line 2 is not UTF-8")
        );
        assert_eq!(
            problem.place.as_deref(),
            Some(&Theme::place("templates/zz.html"))
        );
    }
}
