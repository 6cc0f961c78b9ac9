//! Paths that mean something wherever they are met. Never touches a disk.

/// What the folder says of itself.
pub const EDITION: &str = "edition.json";

/// The list of sums.
pub const SUMS: &str = "SHA256SUMS";

/// The page that hosts show for addresses that do not exist, in whatever folder those lie.
pub const ERROR_PAGE: &str = "404.html";

/// What the fonts in PDFs say of themselves: no text of a guide.
pub const FONTS: &str = "files/fonts.txt";

/// The folders of files to keep: the second on sticks, for phones.
const KEPT: [&str; 2] = ["files/", "phone/"];

/// What stands after the folder of files to keep, if a path lies in one.
pub fn kept(path: &str) -> Option<&str> {
    KEPT.iter().find_map(|folder| path.strip_prefix(folder))
}

/// The name at the end of a path.
pub fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What a name ends with, without the dot; nothing where it has none.
pub fn extension(path: &str) -> &str {
    name(path).rsplit_once('.').map_or("", |(_, end)| end)
}
