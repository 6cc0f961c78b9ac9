//! Numbers in text: the base 64 digits of source maps, without a sign. A number is written in digits of
//! five bits, the lowest first; each digit but the last carries a sixth bit. Small numbers, which are
//! most, take one character, and a client reads them in five lines.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Adds a number.
pub fn write(mut number: u32, out: &mut String) {
    loop {
        let rest = number >> 5;
        let more = if rest > 0 { 32 } else { 0 };
        out.push(char::from(DIGITS[(number & 31) as usize | more]));
        if rest == 0 {
            return;
        }
        number = rest;
    }
}

/// All numbers of a text; none where it is not one of these.
pub fn read(text: &str) -> Option<Vec<u32>> {
    let mut all = Vec::with_capacity(text.len());
    let (mut number, mut shift) = (0u32, 0u32);
    for byte in text.bytes() {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        let bits = u32::from(digit & 31);
        // More digits than a number of 32 bits has, or bits beyond them.
        if shift > 30 || (shift == 30 && bits > 3) {
            return None;
        }
        number |= bits << shift;
        if digit & 32 == 0 {
            all.push(number);
            (number, shift) = (0, 0);
        } else {
            shift += 5;
        }
    }
    (shift == 0).then_some(all)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn small_numbers_take_one_character() {
        let mut out = String::new();
        for number in [0, 1, 31, 32, 1000] {
            write(number, &mut out);
        }
        assert_eq!(out, "ABfgBof");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for bad in ["g", "A.", "gggggggg", "////////A", "é"] {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert_eq!(read(""), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn numbers_come_back(numbers: Vec<u32>) {
            let mut text = String::new();
            numbers.iter().for_each(|n| write(*n, &mut text));
            prop_assert_eq!(read(&text), Some(numbers));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text: String) {
            let _ = read(&text);
        }
    }
}
