//! Sizes of images, so that a page keeps its shape while they load. In: bytes of PNG, JPEG, GIF,
//! WebP or SVG. Out: width and height in CSS pixels. Never decodes an image.

use std::collections::BTreeMap;

/// Width and height by path in the content folder.
pub type Sizes = BTreeMap<String, (u32, u32)>;

/// The sizes of all images whose format says one.
pub fn sizes(images: &BTreeMap<String, Vec<u8>>) -> Sizes {
    images
        .iter()
        .filter_map(|(path, bytes)| Some((path.clone(), size(path, bytes)?)))
        .collect()
}

/// Width and height of one image.
pub fn size(path: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    if path.to_ascii_lowercase().ends_with(".svg") {
        return view_box(std::str::from_utf8(bytes).ok()?);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    Some((size.width.try_into().ok()?, size.height.try_into().ok()?))
}

/// Width and height of the `viewBox` of an SVG, rounded up to whole pixels.
fn view_box(svg: &str) -> Option<(u32, u32)> {
    let root = &svg[svg.find("<svg")?..];
    let root = &root[..root.find('>')?];
    let value = &root[root.find("viewBox=")? + "viewBox=".len()..];
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let numbers: Vec<f64> = value[1..]
        .split(quote)
        .next()?
        .split([' ', ',', '\n', '\t'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => {
            Some((width.ceil() as u32, height.ceil() as u32))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_the_first_bytes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06\0\0\0";
        let gif = b"GIF89a\x0a\0\x14\0\0\0\0";
        let svg = br#"<?xml version="1.0"?><svg xmlns="x" viewBox="0 0 24.5 12"><path/></svg>"#;
        assert_eq!(size("a.png", png), Some((640, 480)));
        assert_eq!(size("a.gif", gif), Some((10, 20)));
        assert_eq!(size("a.svg", svg), Some((25, 12)));
        assert_eq!(size("a.svg", b"<svg width='5'>"), None);
        assert_eq!(size("a.png", b"not an image"), None);
    }
}
