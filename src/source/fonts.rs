//! Font files for PDFs. In: a folder that somebody chose, ROOT/fonts, and the system's folders. Out:
//! bytes, in an order that does not depend on the machine. Never reads fonts that nobody asked for: of
//! the system's hundreds only those whose file name fits a family.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::record::Language;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// The family in which code is set.
pub const CODE_FAMILY: &str = "Noto Sans Mono";

/// The Debian package that has it.
pub const CODE_PACKAGE: &str = "fonts-noto-mono";

/// Families for names of languages in their own letters, as contacts list them. Asked for only by the
/// characters that are met: a series without Khmer needs no Khmer font.
pub const NAME_FAMILIES: [&str; 10] = [
    "Noto Sans Arabic",
    "Noto Sans Bengali",
    "Noto Sans Devanagari",
    "Noto Sans Ethiopic",
    "Noto Sans Gurmukhi",
    "Noto Sans Khmer",
    "Noto Sans Lao",
    "Noto Sans Myanmar",
    "Noto Sans Tamil",
    "Noto Sans Thai",
];

/// Largest font file, in bytes: the largest of Noto has 120 MB.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The folder of a series in which its own fonts may lie.
const FOLDER: &str = "fonts";

/// Bytes of font files.
#[derive(Debug, Default)]
pub struct FontFiles {
    /// Of the folder that was chosen.
    pub chosen: Vec<Vec<u8>>,
    /// Of the system's folders, as far as they may be needed.
    pub system: Vec<Vec<u8>>,
}

/// Reads the fonts for PDFs in `languages`: every font of `folder` (or of ROOT/fonts, where there is
/// one), and of the system's folders the files that may hold a family of theirs.
///
/// Errors: a chosen folder or a font in it that cannot be read.
pub fn read(
    root: &Path,
    folder: Option<&Path>,
    languages: &[Language],
) -> Result<FontFiles, Diagnostics> {
    let own = root.join(FOLDER);
    let chosen = folder.or(own.is_dir().then_some(own.as_path()));
    let mut problems = Diagnostics::new();
    let mut files = FontFiles::default();
    if let Some(folder) = chosen {
        if !folder.is_dir() {
            let message = format!("there is no folder `{}`", folder.display());
            return Err(Diagnostic::error("missing-folder", message)
                .hint("name a folder with font files (.ttf, .otf, .ttc)")
                .into());
        }
        for path in fonts_below(folder) {
            match read_font(&path) {
                Ok(bytes) => files.chosen.push(bytes),
                Err(error) => problems.push(
                    Diagnostic::error("unreadable-file", error.to_string())
                        .at(Place::file(path.display().to_string())),
                ),
            }
        }
    }
    let families: Vec<String> = languages
        .iter()
        .filter_map(|language| language.print.as_ref())
        .flat_map(|print| print.families.iter().map(String::as_str))
        .chain([CODE_FAMILY])
        .chain(NAME_FAMILIES)
        .map(compact)
        .collect();
    for path in system_folders().iter().flat_map(|f| fonts_below(f)) {
        let name = path.file_stem().map(|stem| stem.to_string_lossy());
        if name.is_some_and(|name| may_hold(&name, &families)) {
            // What the system has and cannot be read is as if it were not there.
            files.system.extend(read_font(&path).ok());
        }
    }
    match problems.has_errors() {
        true => Err(problems),
        false => Ok(files),
    }
}

/// Font files below a folder, in order of path.
fn fonts_below(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| {
            let extension = path
                .extension()
                .map(|e| e.to_ascii_lowercase().to_string_lossy().into_owned());
            matches!(extension.as_deref(), Some("ttf" | "otf" | "ttc" | "otc")) && path.is_file()
        })
        .collect()
}

fn read_font(path: &Path) -> std::io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.len() > LARGEST {
        return Err(std::io::Error::other("this font is too large"));
    }
    std::fs::read(path)
}

/// Where Linux, macOS and Windows keep fonts.
fn system_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/System/Library/Fonts",
        "/Library/Fonts",
    ]
    .iter()
    .map(PathBuf::from)
    .collect();
    if let Some(home) = std::env::var_os("HOME") {
        let home = PathBuf::from(home);
        folders.extend([".local/share/fonts", ".fonts", "Library/Fonts"].map(|f| home.join(f)));
    }
    if let Some(windows) = std::env::var_os("SystemRoot") {
        folders.push(PathBuf::from(windows).join("Fonts"));
    }
    folders
}

/// Whether a file may hold one of the families, by its name: `NotoSansCJK-Regular` holds `Noto Sans
/// CJK SC`, and `NotoSansKR[wght]` is `Noto Sans KR`.
fn may_hold(name: &str, families: &[String]) -> bool {
    let stem = compact(name.split(['-', '[', '_']).next().unwrap_or(name));
    // A collection is called by what its families have in common.
    let collection = stem.ends_with("cjk") || stem.ends_with("vf");
    let stem = stem.trim_end_matches("vf");
    !stem.is_empty()
        && families
            .iter()
            .any(|family| family == stem || collection && family.starts_with(stem))
}

fn compact(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_the_families_they_may_hold() {
        let families: Vec<String> = ["Noto Sans", "Noto Sans CJK KR", "Noto Sans KR"]
            .map(compact)
            .to_vec();
        for name in [
            "NotoSans-Regular",
            "NotoSansCJK-Bold",
            "NotoSansCJKkr-Regular",
            "NotoSans[wdth,wght]",
            "NotoSansKR-VF",
        ] {
            assert!(may_hold(name, &families), "{name}");
        }
        for name in [
            "NotoSansThai-Regular",
            "DejaVuSans",
            "NotoSerif-Regular",
            "-",
            "",
        ] {
            assert!(!may_hold(name, &families), "{name}");
        }
    }

    #[test]
    fn fonts_of_root_are_read_and_a_folder_that_is_not_there_is_named() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("fonts")).unwrap();
        std::fs::write(root.path().join("fonts/a.ttf"), "a").unwrap();
        std::fs::write(root.path().join("fonts/b.txt"), "b").unwrap();
        let files = read(root.path(), None, &[]).unwrap();
        assert_eq!(files.chosen, [b"a".to_vec()]);
        let nowhere = root.path().join("nowhere");
        let problems = read(root.path(), Some(&nowhere), &[]).unwrap_err();
        assert_eq!(problems.iter().next().unwrap().code, "missing-folder");
    }
}
