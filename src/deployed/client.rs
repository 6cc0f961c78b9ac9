//! Asks a host for one file. In: an address. Out: what the host said, word for word. Bounded in size and
//! time; follows no redirect, keeps no cookie, sends nothing about who asks.

use std::io::Read;
use std::time::Duration;

use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};

/// Larger answers are cut off, in bytes.
const LARGEST: u64 = 64 << 20;
/// An answer that takes longer is given up.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a browser would say of itself: some hosts change pages for browsers alone.
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const ACCEPT: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// Asks hosts.
#[derive(Debug, Clone)]
pub struct Client(ureq::Agent);

/// An answer.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// The status: 200, 404, …
    pub status: u16,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body with its compression undone.
    pub body: Vec<u8>,
    /// Bytes that travelled, before that.
    pub travelled: usize,
    /// What is wrong with the compression.
    pub oddity: Option<String>,
}

impl Answer {
    /// The value of a header; the first of several.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new(RootCerts::WebPki)
    }
}

impl Client {
    /// One that trusts these certificates, in PEM, and no others: hosts inside an organisation have their
    /// own. Errors: text that holds none.
    pub fn trusting(pem: &[u8]) -> Result<Client, String> {
        let mut certificates = Vec::new();
        for item in parse_pem(pem) {
            match item {
                Ok(PemItem::Certificate(certificate)) => certificates.push(certificate),
                Ok(_) => {}
                Err(error) => return Err(error.to_string()),
            }
        }
        match certificates.is_empty() {
            true => Err("it holds no certificate in PEM".to_owned()),
            false => Ok(Client::new(RootCerts::new_with_certs(&certificates))),
        }
    }

    fn new(trusted: RootCerts) -> Self {
        let tls = TlsConfig::builder().root_certs(trusted).build();
        let config = ureq::Agent::config_builder()
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_connect(Some(PATIENCE / 2))
            .timeout_global(Some(PATIENCE))
            .user_agent(BROWSER)
            .accept(ACCEPT)
            .tls_config(tls)
            .build();
        Client(config.into())
    }

    /// What the host answers. Errors: no answer at all, in the words of who noticed.
    pub fn get(&self, address: &str) -> Result<Answer, String> {
        let asked = self.0.get(address).header("Accept-Encoding", "gzip");
        let mut response = asked.call().map_err(|error| error.to_string())?;
        let status = response.status().as_u16();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                (name.as_str().to_ascii_lowercase(), value)
            })
            .collect();
        let mut body = Vec::new();
        let reader = response.body_mut().as_reader();
        reader
            .take(LARGEST + 1)
            .read_to_end(&mut body)
            .map_err(|error| format!("the answer broke off: {error}"))?;
        if body.len() as u64 > LARGEST {
            return Err("the answer is larger than 64 MiB".to_owned());
        }
        let travelled = body.len();
        let mut answer = Answer {
            status,
            headers,
            body,
            travelled,
            oddity: None,
        };
        undo(&mut answer);
        Ok(answer)
    }
}

/// Undoes the compression that was offered, and notes any other.
fn undo(answer: &mut Answer) {
    let encoding = answer.header("content-encoding").unwrap_or("identity");
    let encoding = encoding.trim().to_ascii_lowercase();
    answer.oddity = match encoding.as_str() {
        "" | "identity" => None,
        "gzip" | "x-gzip" => {
            let mut plain = Vec::new();
            let decoder = flate2::read::MultiGzDecoder::new(&answer.body[..]);
            match decoder.take(LARGEST).read_to_end(&mut plain) {
                Ok(_) => {
                    answer.body = plain;
                    None
                }
                Err(_) => Some("the host says that the answer is gzip, and it is not".to_owned()),
            }
        }
        other => Some(format!(
            "the host compresses with `{other}`, which was not asked for"
        )),
    };
}
