//! Whom this computer trusts: the system's judgment of certificates, and what it says of one that it refuses.

use std::error::Error as StdError;
use std::sync::Arc;
use std::{fmt, io};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, OtherError,
    SignatureScheme,
};

use crate::cause::Cause;
use crate::issuer::issuer;

/// TLS as reqwest would set it up by itself: the system's certificates, both versions that are in use, HTTP/2 before HTTP/1.
pub(crate) fn config() -> Result<ClientConfig, TlsError> {
    let provider = Arc::new(default_provider());
    let system = rustls_platform_verifier::Verifier::new(provider.clone())?;
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Verifier(system)))
        .with_no_client_auth();
    config.alpn_protocols = vec!["h2".into(), "http/1.1".into()];
    Ok(config)
}

/// The system's judgment, as it is. Only a refusal is told more of: who issued the certificate.
#[derive(Debug)]
struct Verifier(rustls_platform_verifier::Verifier);

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        server: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let judged = self
            .0
            .verify_server_cert(certificate, others, server, ocsp, now);
        judged.map_err(|error| match error {
            TlsError::InvalidCertificate(refusal) if cause_of(&refusal) == Cause::UnknownIssuer => {
                let distrust = Distrust {
                    number: number_of(&refusal),
                    issuer: issuer(certificate),
                };
                let other = OtherError(Arc::new(distrust));
                TlsError::InvalidCertificate(CertificateError::Other(other))
            }
            error => error,
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.0.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.0.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

/// No one vouches for a certificate whom this computer trusts.
struct Distrust {
    number: Option<i32>,
    issuer: Option<String>,
}

impl StdError for Distrust {}

impl fmt::Display for Distrust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the issuer of the certificate is not trusted")
    }
}

/// Without the issuer: the other side wrote it, and this goes to logs.
impl fmt::Debug for Distrust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Distrust")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// Why a handshake failed.
pub(crate) struct Fault {
    pub(crate) cause: Cause,
    /// The system's number for it.
    pub(crate) number: Option<i32>,
    pub(crate) issuer: Option<String>,
}

/// Why a handshake failed, if that is what the error tells. What the other side sent is reported as invalid data.
pub(crate) fn fault(error: &(dyn StdError + 'static)) -> Option<Fault> {
    let (mut number, mut issuer) = (None, None);
    let cause = match error.downcast_ref() {
        Some(TlsError::InvalidCertificate(refusal)) => {
            number = number_of(refusal);
            issuer = distrust(refusal).and_then(|distrust| distrust.issuer.clone());
            cause_of(refusal)
        }
        Some(_) => Cause::Handshake,
        None => {
            let io: &io::Error = error.downcast_ref()?;
            let alone = io.kind() == io::ErrorKind::InvalidData
                && io.get_ref().is_none_or(|inner| !inner.is::<TlsError>());
            alone.then_some(Cause::Handshake)?
        }
    };
    Some(Fault {
        cause,
        number,
        issuer,
    })
}

fn distrust(refusal: &CertificateError) -> Option<&Distrust> {
    match refusal {
        CertificateError::Other(OtherError(other)) => other.downcast_ref(),
        _ => None,
    }
}

fn cause_of(refusal: &CertificateError) -> Cause {
    match refusal {
        CertificateError::UnknownIssuer => Cause::UnknownIssuer,
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Cause::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            Cause::NotYetValid
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Cause::WrongName
        }
        CertificateError::Other(_) if distrust(refusal).is_some() => Cause::UnknownIssuer,
        // A certificate that vouches for itself. The type of this error is not public.
        CertificateError::Other(other) if other.to_string() == "CaUsedAsEndEntity" => {
            Cause::UnknownIssuer
        }
        _ => number_of(refusal).map_or(Cause::Handshake, of_system),
    }
}

/// The system's number of a refusal that rustls has no word for. It comes at the end of a text: "… (os error -2146762486)" on
/// Windows, "…: -67843" on macOS.
fn number_of(refusal: &CertificateError) -> Option<i32> {
    if let Some(distrust) = distrust(refusal) {
        return distrust.number;
    }
    let CertificateError::Other(other) = refusal else {
        return None;
    };
    let text = other.to_string();
    let text = text.trim_end_matches(')');
    let begin = text.rfind(|sign: char| !sign.is_ascii_digit())?;
    let begin = if text[begin..].starts_with('-') {
        begin
    } else {
        begin + 1
    };
    text.get(begin..)?.parse().ok()
}

/// Windows' `CERT_E_…` and macOS's `errSec…` that `rustls-platform-verifier` passes on as a number alone.
fn of_system(number: i32) -> Cause {
    match number {
        // CHAINING, UNTRUSTEDCA, UNTRUSTEDTESTROOT; NotTrusted
        -2_146_762_486 | -2_146_762_478 | -2_146_762_483 | -67_843 => Cause::UnknownIssuer,
        // VALIDITYPERIODNESTING; CertificateExpired
        -2_146_762_494 | -67_818 => Cause::Expired,
        // CertificateNotValidYet
        -67_819 => Cause::NotYetValid,
        _ => Cause::Handshake,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(text: &str) -> CertificateError {
        CertificateError::Other(OtherError(Arc::from(Box::from(text.to_owned()))))
    }

    #[test]
    fn windows_and_macos_tell_by_number() {
        for (text, cause, number) in [
            (
                "A certificate chain could not be built to a trusted root authority. (os error -2146762486)",
                Cause::UnknownIssuer,
                Some(-2_146_762_486),
            ),
            (
                "The validity periods do not nest correctly. (os error -2146762494)",
                Cause::Expired,
                Some(-2_146_762_494),
            ),
            (
                "“avara.example” certificate is not trusted: -67843",
                Cause::UnknownIssuer,
                Some(-67_843),
            ),
            (
                "“avara.example” certificate is expired: -67818",
                Cause::Expired,
                Some(-67_818),
            ),
            (
                "certificate is not valid yet: -67819",
                Cause::NotYetValid,
                Some(-67_819),
            ),
            ("something else: -67601", Cause::Handshake, Some(-67_601)),
            ("CaUsedAsEndEntity", Cause::UnknownIssuer, None),
            ("UnsupportedCertVersion", Cause::Handshake, None),
            ("", Cause::Handshake, None),
        ] {
            let refusal = other(text);
            assert_eq!(
                (cause_of(&refusal), number_of(&refusal)),
                (cause, number),
                "{text}"
            );
        }
    }

    #[test]
    fn an_error_shows_no_issuer() {
        let distrust = Distrust {
            number: Some(-67_843),
            issuer: Some("Example Inspection CA".into()),
        };
        assert!(!format!("{distrust} {distrust:?}").contains("Example"));
    }
}
