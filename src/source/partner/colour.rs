//! Colours of a partner, and whether people can read them. In: six digits. Out: the colour, its contrast
//! with another by WCAG 2.2, and the nearest shade that passes. Never text that could be more than a colour.

use std::fmt;

/// What text needs against what is behind it: WCAG 2.2, success criterion 1.4.3 (AA).
pub const ENOUGH: f64 = 4.5;

/// A colour of sRGB, without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#0b5a66`, and nothing else: names, functions and transparency have no place in a style
    /// that a partner fills in.
    pub fn new(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            match part <= 0.04045 {
                true => part / 12.92,
                false => ((part + 0.055) / 1.055).powf(2.4),
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with another colour, from 1 (none) to 21 (black and white).
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The least contrast with any of `behind`.
    pub fn least(self, behind: &[Colour]) -> f64 {
        let contrasts = behind.iter().map(|other| self.contrast(*other));
        contrasts.fold(f64::INFINITY, f64::min)
    }

    /// The nearest shade of this colour that can be read on all of `behind`: darker or lighter, whichever
    /// takes fewer steps. None where no shade can.
    pub fn nearest_readable(self, behind: &[Colour]) -> Option<Colour> {
        (0..=255u16).find_map(|step| {
            let shades = [self.towards(0, step), self.towards(255, step)];
            shades
                .into_iter()
                .find(|shade| shade.least(behind) >= ENOUGH)
        })
    }

    /// The colour mixed with black (0) or white (255), in 255 steps.
    fn towards(self, end: u16, step: u16) -> Colour {
        Colour(self.0.map(|part| {
            let mixed =
                (u32::from(part) * u32::from(255 - step) + u32::from(end) * u32::from(step) + 127)
                    / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        }))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// What a theme puts behind text, on light screens and on dark ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backgrounds {
    /// On light screens.
    pub light: Vec<Colour>,
    /// On dark ones.
    pub dark: Vec<Colour>,
}

impl Backgrounds {
    /// The custom properties `--paper` and `--tint` of a style sheet: the first of each, and the first
    /// below `prefers-color-scheme: dark`. A theme that names none is not held to anything.
    pub fn of(css: &str) -> Self {
        let (light, dark) = css
            .split_once("prefers-color-scheme: dark")
            .unwrap_or((css, ""));
        let read = |css: &str| {
            let names = ["--paper:", "--tint:"];
            let values = names.iter().filter_map(|name| {
                let (_, rest) = css.split_once(name)?;
                Colour::new(rest.split([';', '}']).next()?.trim())
            });
            values.collect()
        };
        Backgrounds {
            light: read(light),
            dark: read(dark),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::new(text).unwrap()
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        assert_eq!(colour("#0B5a66").to_string(), "#0b5a66");
        for bad in [
            "",
            "red",
            "#fff",
            "#12345",
            "#1234567",
            "#12345g",
            "#+12345",
            "#0b5a66;}",
            "url(x)",
            "#ééé",
        ] {
            assert_eq!(Colour::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((colour("#000000").contrast(colour("#ffffff")) - 21.0).abs() < 1e-9);
        assert!((colour("#767676").contrast(colour("#ffffff")) - 4.54).abs() < 0.005);
        assert!((colour("#777777").contrast(colour("#ffffff")) - 4.48).abs() < 0.005);
    }

    #[test]
    fn the_nearest_shade_passes_and_one_step_less_does_not() {
        for (given, behind) in [("#ffcc00", "#fcfbf8"), ("#223344", "#16191b")] {
            let behind = [colour(behind)];
            let nearest = colour(given).nearest_readable(&behind).unwrap();
            assert!(nearest.least(&behind) >= ENOUGH);
            assert!(nearest.least(&behind) < ENOUGH + 0.2, "{nearest}");
        }
        let passes = colour("#0b5a66");
        assert_eq!(
            passes.nearest_readable(&[colour("#fcfbf8")]),
            Some(passes),
            "what passes stays"
        );
        let between = [colour("#000000"), colour("#ffffff")];
        assert!(colour("#888888").nearest_readable(&between).is_some());
        let both = [colour("#000000"), colour("#808080")];
        assert_eq!(colour("#123456").nearest_readable(&both), None);
    }

    #[test]
    fn the_theme_says_what_is_behind_text() {
        let css = ":root{--paper:#ffffff;--tint: #eeeeee }\n@media (prefers-color-scheme: dark){:root{--paper:#000000}}";
        let found = Backgrounds::of(css);
        assert_eq!(found.light, [colour("#ffffff"), colour("#eeeeee")]);
        assert_eq!(found.dark, [colour("#000000")]);
    }
}
