//! The logo of a partner: decoded, checked, made small enough for a telephone and written anew, so that
//! nothing but the picture is left of the file. In: bytes from anywhere. Out: PNG, JPEG or SVG, the same on
//! every machine. Never keeps a comment, a profile, a place where a photograph was taken, or what is hidden
//! behind the end of the picture.

use std::io::Cursor;

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::drawing::{self, Letters};

/// Larger files are refused before they are read.
pub(super) const LARGEST: u64 = 2 * 1024 * 1024;

/// The largest picture that is decoded, in pixels a side and in all: 64 MB in memory.
const LONGEST_SIDE: u32 = 6000;
const MOST_PIXELS: u64 = 16_000_000;
/// Smaller ones are blurred on every screen.
const SHORTEST: u32 = 32;

/// The room for a logo on a page, in CSS pixels.
const ROOM: (u32, u32) = (240, 80);
/// Pixels for each of those: screens of telephones have two or three.
const DENSITY: u32 = 2;
/// What a logo may weigh.
const HEAVIEST: usize = 64 * 1024;
const QUALITY: u8 = 88;

/// A logo that can be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file.
    pub bytes: Vec<u8>,
    /// `png`, `jpg` or `svg`.
    pub extension: &'static str,
    /// Width and height on a page, in CSS pixels.
    pub size: (u32, u32),
}

/// A decoded picture: red, green, blue, opacity.
struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 4]>,
}

impl Logo {
    /// Reads a logo. `file` is its name and `place` where it is named, for diagnostics.
    pub(super) fn read(bytes: &[u8], file: &str, place: &Place) -> Result<Logo, Diagnostics> {
        let refuse = |message: String| {
            let hint = "PNG, JPEG or plain SVG, at least 32 pixels wide and high; a program for pictures can save it anew";
            let problem = Diagnostic::error("bad-logo", message).at(place.clone());
            Diagnostics::from(problem.hint(hint))
        };
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            let picture = decode_png(bytes).map_err(refuse)?;
            return picture.into_logo().map_err(refuse);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            let picture = decode_jpeg(bytes).map_err(refuse)?;
            return picture.into_logo().map_err(refuse);
        }
        match std::str::from_utf8(bytes) {
            Ok(text) if text.contains("<svg") || text.contains(":svg") => {
                let drawing = drawing::read(text, file, Letters::Kept)?;
                let size = fitted(drawing.width, drawing.height);
                let bytes = drawing.written(size).into_bytes();
                match bytes.len() > HEAVIEST {
                    true => Err(refuse(too_heavy(bytes.len()))),
                    false => Ok(Logo {
                        bytes,
                        extension: "svg",
                        size,
                    }),
                }
            }
            _ => Err(refuse("the logo is neither PNG nor JPEG nor SVG".into())),
        }
    }
}

fn too_heavy(bytes: usize) -> String {
    format!(
        "the logo takes {} KB, and {} KB is the most that a page on a slow telephone can carry",
        bytes.div_ceil(1024),
        HEAVIEST / 1024
    )
}

/// Width and height that fit the room, never larger than the picture is.
fn fitted(width: f64, height: f64) -> (u32, u32) {
    let scale = (f64::from(ROOM.0) / width).min(f64::from(ROOM.1) / height);
    let whole = |side: f64| (side * scale.min(1.0)).round().max(1.0) as u32;
    (whole(width), whole(height))
}

fn check_size(width: u32, height: u32) -> Result<(), String> {
    let said = format!("the logo has {width} × {height} pixels");
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(format!(
            "{said}, and no more than {LONGEST_SIDE} a side and 16 million in all are read"
        ));
    }
    if width.min(height) < SHORTEST {
        return Err(format!("{said}, too few to be seen well"));
    }
    Ok(())
}

fn decode_png(bytes: &[u8]) -> Result<Picture, String> {
    let broken = |e: png::DecodingError| format!("the logo cannot be decoded: {e}");
    let limits = png::Limits {
        bytes: 128 * 1024 * 1024,
    };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    let eight_bits = png::Transformations::normalize_to_color8();
    decoder.set_transformations(eight_bits | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = reader.info().size();
    check_size(width, height)?;
    let size = reader.output_buffer_size().unwrap_or_default();
    let mut buffer = vec![0; size];
    let frame = reader.next_frame(&mut buffer).map_err(broken)?;
    let buffer = &buffer[..frame.buffer_size()];
    let pixels = match frame.color_type {
        png::ColorType::Rgba => buffer.as_chunks::<4>().0.to_vec(),
        png::ColorType::GrayscaleAlpha => {
            let pairs = buffer.as_chunks::<2>().0.iter();
            pairs.map(|[grey, a]| [*grey, *grey, *grey, *a]).collect()
        }
        other => return Err(format!("the logo cannot be decoded: {other:?}")),
    };
    Picture::new(width, height, pixels)
}

fn decode_jpeg(bytes: &[u8]) -> Result<Picture, String> {
    let broken = |e| format!("the logo cannot be decoded: {e:?}");
    // Without the short cuts of one processor: the same bytes on every machine.
    let options = DecoderOptions::default()
        .set_use_unsafe(false)
        .set_strict_mode(true)
        .set_max_width(LONGEST_SIDE as usize)
        .set_max_height(LONGEST_SIDE as usize)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(broken)?;
    let (width, height) = decoder.dimensions().unwrap_or_default();
    let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let (width, height) = (side(width), side(height));
    check_size(width, height)?;
    let buffer = decoder.decode().map_err(broken)?;
    let pixels = buffer.as_chunks::<3>().0.iter();
    let pixels = pixels.map(|[r, g, b]| [*r, *g, *b, u8::MAX]).collect();
    Picture::new(width, height, pixels)
}

impl Picture {
    fn new(width: u32, height: u32, pixels: Vec<[u8; 4]>) -> Result<Self, String> {
        match pixels.len() as u64 == u64::from(width) * u64::from(height) {
            true => Ok(Picture {
                width,
                height,
                pixels,
            }),
            false => Err("the logo ends before all of it was read".to_owned()),
        }
    }

    fn into_logo(self) -> Result<Logo, String> {
        let size = fitted(f64::from(self.width), f64::from(self.height));
        let small = self.shrunk(size.0 * DENSITY, size.1 * DENSITY);
        let is_opaque = small.pixels.iter().all(|[.., a]| *a == u8::MAX);
        let mut best = (small.as_png(is_opaque)?, "png");
        if is_opaque && best.0.len() > 8 * 1024 {
            let photograph = small.as_jpeg()?;
            if photograph.len() < best.0.len() / 2 {
                best = (photograph, "jpg");
            }
        }
        let (bytes, extension) = best;
        match bytes.len() > HEAVIEST {
            true => Err(too_heavy(bytes.len())),
            false => Ok(Logo {
                bytes,
                extension,
                size,
            }),
        }
    }

    /// Each pixel the mean of those that it stands for, in whole numbers: the same on every machine.
    fn shrunk(&self, width: u32, height: u32) -> Picture {
        let (width, height) = (width.min(self.width), height.min(self.height));
        let span = |at: u32, of: u32, from: u32| {
            let edge = |at: u32| (u64::from(at) * u64::from(from) / u64::from(of)) as usize;
            edge(at)..edge(at + 1)
        };
        let mut pixels = Vec::with_capacity(width as usize * height as usize);
        for y in 0..height {
            for x in 0..width {
                // Colours weigh as much as they can be seen.
                let (mut sums, mut opacity, mut count) = ([0_u64; 3], 0_u64, 0_u64);
                for row in span(y, height, self.height) {
                    let start = row * self.width as usize;
                    let columns = span(x, width, self.width);
                    for [r, g, b, a] in &self.pixels[start + columns.start..start + columns.end] {
                        let a = u64::from(*a);
                        for (sum, part) in sums.iter_mut().zip([r, g, b]) {
                            *sum += u64::from(*part) * a;
                        }
                        opacity += a;
                        count += 1;
                    }
                }
                let part = |sum: u64, of: u64| ((sum + of / 2) / of.max(1)).min(255) as u8;
                let [r, g, b] = sums.map(|sum| part(sum, opacity));
                pixels.push([r, g, b, part(opacity, count)]);
            }
        }
        Picture {
            width,
            height,
            pixels,
        }
    }

    fn rgb(&self) -> Vec<u8> {
        self.pixels
            .iter()
            .flat_map(|[r, g, b, _]| [*r, *g, *b])
            .collect()
    }

    fn as_png(&self, is_opaque: bool) -> Result<Vec<u8>, String> {
        let failed = |e: png::EncodingError| format!("the logo cannot be written: {e}");
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, self.width, self.height);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let data = match is_opaque {
            true => {
                encoder.set_color(png::ColorType::Rgb);
                self.rgb()
            }
            false => {
                encoder.set_color(png::ColorType::Rgba);
                self.pixels.as_flattened().to_vec()
            }
        };
        let mut writer = encoder.write_header().map_err(failed)?;
        writer.write_image_data(&data).map_err(failed)?;
        writer.finish().map_err(failed)?;
        Ok(out)
    }

    fn as_jpeg(&self) -> Result<Vec<u8>, String> {
        let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
        let mut out = Vec::new();
        let encoder = jpeg_encoder::Encoder::new(&mut out, QUALITY);
        let (width, height) = (side(self.width), side(self.height));
        encoder
            .encode(&self.rgb(), width, height, jpeg_encoder::ColorType::Rgb)
            .map_err(|e| format!("the logo cannot be written: {e}"))?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, of: impl Fn(u32, u32) -> [u8; 4]) -> Picture {
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let pixels = rows.map(|(x, y)| of(x, y)).collect();
        Picture::new(width, height, pixels).unwrap()
    }

    fn read(bytes: &[u8]) -> Result<Logo, String> {
        let place = Place::file("partner.yaml");
        let found = Logo::read(bytes, "logo", &place);
        found.map_err(|problems| problems.iter().next().unwrap().message.clone())
    }

    #[test]
    fn a_picture_is_made_small_and_loses_everything_else() {
        let large = picture(960, 320, |x, y| [(x / 4) as u8, y as u8, 9, 255]);
        let mut png = large.as_png(true).unwrap();
        png.extend_from_slice(b"<script>secret</script>");
        let logo = read(&png).unwrap();
        assert_eq!(logo.size, (240, 80));
        assert!(!logo.bytes.windows(6).any(|w| w == b"secret"));
        let again = decode_png(&logo.bytes).map(|p| (p.width, p.height));
        let again = again.or_else(|_| decode_jpeg(&logo.bytes).map(|p| (p.width, p.height)));
        assert_eq!(again, Ok((480, 160)));

        let mut jpeg = large.as_jpeg().unwrap();
        // A comment after the start of the picture, as cameras write.
        jpeg.splice(2..2, *b"\xff\xfe\x00\x08secret");
        let logo = read(&jpeg).unwrap();
        assert!(!logo.bytes.windows(6).any(|w| w == b"secret"));
    }

    #[test]
    fn transparent_pixels_lend_no_colour() {
        let edge = picture(2, 2, |x, _| match x {
            0 => [255, 0, 0, 255],
            _ => [0, 255, 0, 0],
        });
        assert_eq!(edge.shrunk(1, 1).pixels, [[255, 0, 0, 128]]);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let small = picture(31, 400, |_, _| [0; 4]);
        assert!(
            read(&small.as_png(false).unwrap())
                .unwrap_err()
                .contains("31 × 400")
        );
        let fine = picture(64, 64, |_, _| [0, 0, 0, 255]).as_png(true).unwrap();
        for cut in [9, 30, fine.len() / 2] {
            assert!(read(&fine[..cut]).is_err(), "{cut}");
        }
        let fine = picture(64, 64, |_, _| [0, 0, 0, 255]).as_jpeg().unwrap();
        for cut in [4, 30, fine.len() / 2] {
            assert!(read(&fine[..cut]).is_err(), "{cut}");
        }
        for bytes in [&b""[..], b"GIF89a", b"MZ\x90", b"<html>", b"\xff\xd8\xff"] {
            assert!(read(bytes).is_err(), "{bytes:?}");
        }
        // A file that says it is enormous, and is not.
        let mut bomb = picture(64, 64, |_, _| [0, 0, 0, 255]).as_png(true).unwrap();
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(read(&bomb).is_err());
    }
}
