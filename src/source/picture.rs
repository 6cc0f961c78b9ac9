//! Pictures of pixels in content: whether a file is what its name says, and whether it tells more than it
//! shows. Cameras and programs write into pictures where and when they were taken, with what, and by whom.
//! In: bytes. Out: yes or no, or what is told. Never decodes a pixel.

use imagesize::ImageType::{Gif, Jpeg, Png, Webp};

/// Whether the first bytes of a picture are of the kind that its extension says.
pub fn is_kind(bytes: &[u8], extension: &str) -> bool {
    let Ok(kind) = imagesize::image_type(bytes) else {
        return false;
    };
    match extension {
        "png" => kind == Png,
        "gif" => kind == Gif,
        "webp" => kind == Webp,
        _ => kind == Jpeg,
    }
}

/// What a picture tells beside its pixels: the name of the first such part. Colour profiles and the names of
/// programs tell nothing of people.
pub fn tells(bytes: &[u8]) -> Option<&'static str> {
    match imagesize::image_type(bytes).ok()? {
        Png => in_png(bytes),
        Jpeg => in_jpeg(bytes),
        Webp => in_webp(bytes),
        Gif => bytes
            .windows(11)
            .any(|window| window == b"XMP DataXMP")
            .then_some("XMP"),
        _ => None,
    }
}

/// Chunks: length, name, data, check (PNG specification, 5.3).
fn in_png(bytes: &[u8]) -> Option<&'static str> {
    let mut rest = bytes.get(8..)?;
    loop {
        let (head, after) = rest.split_at_checked(8)?;
        let (length, name) = head.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (data, after) = after.split_at_checked(length)?;
        match name {
            b"eXIf" => return Some("EXIF"),
            b"tEXt" | b"zTXt" | b"iTXt" if !data.starts_with(b"Software\0") => {
                return Some("text about the picture");
            }
            b"IEND" => return None,
            _ => rest = after.get(4..)?,
        }
    }
}

/// Segments: a marker, a length that counts itself, data (ITU T.81, annex B).
fn in_jpeg(bytes: &[u8]) -> Option<&'static str> {
    let mut rest = bytes.get(2..)?;
    loop {
        let (head, after) = rest.split_first_chunk::<4>()?;
        let [0xFF, marker, high, low] = *head else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        match marker {
            0xE1 => return Some("EXIF or XMP"),
            0xED => return Some("IPTC"),
            0xFE => return Some("a comment"),
            // Here the pixels begin.
            0xDA => return None,
            _ => rest = after.get(length.checked_sub(2)?..)?,
        }
    }
}

/// Chunks: name, length, data, one byte more where the length is odd (RFC 9649, 2.3).
fn in_webp(bytes: &[u8]) -> Option<&'static str> {
    let mut rest = bytes.get(12..)?;
    loop {
        let (head, after) = rest.split_first_chunk::<8>()?;
        let (name, length) = head.split_first_chunk::<4>()?;
        let length = u32::from_le_bytes(length.try_into().ok()?);
        match name {
            b"EXIF" => return Some("EXIF"),
            b"XMP " => return Some("XMP"),
            _ => {
                let length = usize::try_from(length).ok()?;
                rest = after.get(length.checked_add(length % 2)?..)?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn png(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        for (name, data) in chunks {
            file.extend_from_slice(&(data.len() as u32).to_be_bytes());
            file.extend_from_slice(*name);
            file.extend_from_slice(data);
            file.extend_from_slice(&[0; 4]);
        }
        file
    }

    fn jpeg(segments: &[(u8, &[u8])]) -> Vec<u8> {
        let mut file = b"\xFF\xD8".to_vec();
        for (marker, data) in segments {
            file.extend_from_slice(&[0xFF, *marker]);
            file.extend_from_slice(&(data.len() as u16 + 2).to_be_bytes());
            file.extend_from_slice(data);
        }
        file
    }

    fn webp(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut file = b"RIFF\0\0\0\0WEBP".to_vec();
        for (name, data) in chunks {
            file.extend_from_slice(*name);
            file.extend_from_slice(&(data.len() as u32).to_le_bytes());
            file.extend_from_slice(data);
            file.extend(std::iter::repeat_n(0, data.len() % 2));
        }
        file
    }

    #[test]
    fn what_says_where_when_and_by_whom_is_found_behind_what_does_not() {
        let (header, end) = ((b"IHDR", &[0; 13][..]), (b"IEND", &b""[..]));
        let software = (b"tEXt", &b"Software\0a program"[..]);
        assert_eq!(tells(&png(&[header, software, end])), None);
        for (name, data) in [(b"eXIf", &b"x"[..]), (b"iTXt", b"Author\0who")] {
            assert!(tells(&png(&[header, software, (name, data), end])).is_some());
        }
        let (plain, pixels) = ((0xE0, &b"JFIF\0"[..]), (0xDA, &b"\x01"[..]));
        assert_eq!(tells(&jpeg(&[plain, (0xE2, b"profile"), pixels])), None);
        for marker in [0xE1, 0xED, 0xFE] {
            assert!(tells(&jpeg(&[plain, (marker, b"where"), pixels])).is_some());
        }
        // What follows the beginning of the pixels is pixels.
        assert_eq!(tells(&jpeg(&[plain, pixels, (0xE1, b"Exif")])), None);
        assert_eq!(tells(&webp(&[(b"VP8 ", b"odd"), (b"ICCP", b"x")])), None);
        assert_eq!(
            tells(&webp(&[(b"VP8 ", b"odd"), (b"EXIF", b"x")])),
            Some("EXIF")
        );
        assert_eq!(tells(b"GIF89a.....\x21\xFF\x0BXMP DataXMP..."), Some("XMP"));
    }

    proptest! {
        #[test]
        fn no_picture_is_too_broken_to_look_at(
            start in prop::sample::select(vec![png(&[]), jpeg(&[]), webp(&[]), b"GIF89a".to_vec()]),
            rest in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let _ = tells(&[start, rest].concat());
        }
    }
}
