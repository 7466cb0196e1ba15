//! The words of the questions in each language that the app speaks: they are shown outside the page and are not in its catalog.

use super::{About, Question};

/// What a question says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What the window is called, where it shows that.
    pub window: &'static str,
    /// What is asked.
    pub title: String,
    /// What will happen, to whom, and how it is undone.
    pub body: String,
    /// The button that says yes.
    pub yes: &'static str,
    /// The button that says no, which has the focus.
    pub no: &'static str,
}

/// What the question says in the language with this code.
pub(super) fn text(question: &Question, language: &str) -> Text {
    let Question {
        about,
        name,
        email,
        clinic,
    } = question;
    let name = if name.is_empty() { email } else { name };
    if language == "es" {
        spanish(*about, name, email, clinic)
    } else {
        english(*about, name, email, clinic)
    }
}

fn english(about: About, name: &str, email: &str, clinic: &str) -> Text {
    let power = format!("manage users and settings at {clinic}, including your own access");
    let (title, body, yes) = match about {
        About::MakeAdmin => (
            format!("Make {name} an admin?"),
            format!(
                "{name} ({email}) will be able to {power}. To undo this, change the level back to Member."
            ),
            "Make admin",
        ),
        About::InviteAdmin => (
            format!("Invite {name} as an admin?"),
            format!(
                "The invitation goes to {email}. Once it's accepted, {name} will be able to {power}. You can revoke the invitation until it's accepted."
            ),
            "Invite as admin",
        ),
        About::MakeInvitedAdmin => (
            format!("Make {name} an admin?"),
            format!(
                "{name} has a pending invitation at {email}. Once it's accepted, {name} will be able to {power}. To undo this, change the level back to Member."
            ),
            "Make admin",
        ),
        About::GiveDashboard => (
            format!("Turn on dashboard access for {name}?"),
            format!(
                "With dashboard access, {name} ({email}) will be able to {power}. To undo this, turn it off again."
            ),
            "Turn on access",
        ),
        About::GiveInvitedDashboard => (
            format!("Turn on dashboard access for {name}?"),
            format!(
                "{name} has a pending invitation at {email}. Once it's accepted, {name} will be able to {power}. To undo this, turn dashboard access off again."
            ),
            "Turn on access",
        ),
        About::RestoreAdmin => (
            format!("Restore {name}'s access?"),
            format!(
                "{name} ({email}) will again be able to {power}. To undo this, revoke the access again."
            ),
            "Restore access",
        ),
        About::RevokeMore(count) => (
            format!("Revoke {name}'s access too?"),
            format!(
                "In the last minute, access was changed for {count} people at {clinic}. {name} ({email}) is next. You can restore access under “Revoked” at any time."
            ),
            "Revoke access",
        ),
        About::RevokeInvitationMore(count) => (
            format!("Revoke {name}'s invitation too?"),
            format!(
                "In the last minute, access was changed for {count} people at {clinic}. The invitation to {email} is next. To undo this, send a new invitation."
            ),
            "Revoke invitation",
        ),
        About::RestoreMore(count) => (
            format!("Restore {name}'s access too?"),
            format!(
                "In the last minute, access was changed for {count} people at {clinic}. {name} ({email}) is next. You can revoke access again at any time."
            ),
            "Restore access",
        ),
        About::ChangeMore(count) => (
            format!("Change {name}'s details too?"),
            format!(
                "In the last minute, {count} people at {clinic} were changed or invited. {name} ({email}) is next. You can change this back at any time."
            ),
            "Save changes",
        ),
        About::ChangeInvitationMore(count) => (
            format!("Change {name}'s invitation too?"),
            format!(
                "In the last minute, {count} people at {clinic} were changed or invited. The invitation to {email} is next. You can change it again until it's accepted."
            ),
            "Save changes",
        ),
        About::InviteMore(count) => (
            format!("Invite {name} too?"),
            format!(
                "In the last minute, {count} people at {clinic} were changed or invited. The invitation to {email} is next. You can revoke it until it's accepted."
            ),
            "Send invitation",
        ),
    };
    Text {
        window: "Clinic Roster: question",
        title,
        body: format!("{body}\n\nContinue only if you started this yourself."),
        yes,
        no: "Cancel",
    }
}

fn spanish(about: About, name: &str, email: &str, clinic: &str) -> Text {
    let power = format!(
        "podrá gestionar usuarios y configuración en {clinic}, incluso el acceso que usted tiene"
    );
    let (title, body, yes) = match about {
        About::MakeAdmin => (
            format!("¿Dar a {name} el nivel de administrador?"),
            format!(
                "{name} ({email}) {power}. Para deshacerlo, vuelva a cambiar el nivel a Miembro."
            ),
            "Dar este nivel",
        ),
        About::InviteAdmin => (
            format!("¿Invitar a {name} con nivel de administrador?"),
            format!(
                "La invitación se envía a {email}. Cuando se acepte, {name} {power}. Puede revocar la invitación hasta que se acepte."
            ),
            "Invitar con este nivel",
        ),
        About::MakeInvitedAdmin => (
            format!("¿Dar a {name} el nivel de administrador?"),
            format!(
                "{name} tiene una invitación pendiente en {email}. Cuando se acepte, {name} {power}. Para deshacerlo, vuelva a cambiar el nivel a Miembro."
            ),
            "Dar este nivel",
        ),
        About::GiveDashboard => (
            format!("¿Activar el acceso al panel para {name}?"),
            format!(
                "Con el acceso al panel, {name} ({email}) {power}. Para deshacerlo, vuelva a desactivarlo."
            ),
            "Activar el acceso",
        ),
        About::GiveInvitedDashboard => (
            format!("¿Activar el acceso al panel para {name}?"),
            format!(
                "{name} tiene una invitación pendiente en {email}. Cuando se acepte, {name} {power}. Para deshacerlo, vuelva a desactivar el acceso al panel."
            ),
            "Activar el acceso",
        ),
        About::RestoreAdmin => (
            format!("¿Restaurar el acceso de {name}?"),
            format!(
                "{name} ({email}) de nuevo {power}. Para deshacerlo, vuelva a revocar el acceso."
            ),
            "Restaurar el acceso",
        ),
        About::RevokeMore(count) => (
            format!("¿Revocar también el acceso de {name}?"),
            format!(
                "En el último minuto se cambió el acceso de {count} personas en {clinic}. Ahora sigue {name} ({email}). Puede restaurar el acceso en “Acceso revocado” en cualquier momento."
            ),
            "Revocar el acceso",
        ),
        About::RevokeInvitationMore(count) => (
            format!("¿Revocar también la invitación de {name}?"),
            format!(
                "En el último minuto se cambió el acceso de {count} personas en {clinic}. Ahora sigue la invitación a {email}. Para deshacerlo, envíe una invitación nueva."
            ),
            "Revocar la invitación",
        ),
        About::RestoreMore(count) => (
            format!("¿Restaurar también el acceso de {name}?"),
            format!(
                "En el último minuto se cambió el acceso de {count} personas en {clinic}. Ahora sigue {name} ({email}). Puede revocar el acceso de nuevo en cualquier momento."
            ),
            "Restaurar el acceso",
        ),
        About::ChangeMore(count) => (
            format!("¿Cambiar también los datos de {name}?"),
            format!(
                "En el último minuto se cambiaron los datos de {count} personas en {clinic} o se les envió una invitación. Ahora sigue {name} ({email}). Puede volver a cambiarlos en cualquier momento."
            ),
            "Guardar los cambios",
        ),
        About::ChangeInvitationMore(count) => (
            format!("¿Cambiar también la invitación de {name}?"),
            format!(
                "En el último minuto se cambiaron los datos de {count} personas en {clinic} o se les envió una invitación. Ahora sigue la invitación a {email}. Puede volver a cambiarla hasta que se acepte."
            ),
            "Guardar los cambios",
        ),
        About::InviteMore(count) => (
            format!("¿Invitar también a {name}?"),
            format!(
                "En el último minuto se cambiaron los datos de {count} personas en {clinic} o se les envió una invitación. Ahora sigue la invitación a {email}. Puede revocarla hasta que se acepte."
            ),
            "Enviar la invitación",
        ),
    };
    Text {
        window: "Clinic Roster: pregunta",
        title,
        body: format!("{body}\n\nContinúe solo si fue usted quien inició esto."),
        yes,
        no: "Cancelar",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_names_the_person_and_the_clinic_in_each_language() {
        for about in [
            About::MakeAdmin,
            About::InviteAdmin,
            About::MakeInvitedAdmin,
            About::GiveDashboard,
            About::GiveInvitedDashboard,
            About::RestoreAdmin,
            About::RevokeMore(2),
            About::RevokeInvitationMore(2),
            About::RestoreMore(2),
            About::ChangeMore(5),
            About::ChangeInvitationMore(5),
            About::InviteMore(5),
        ] {
            let question = Question {
                about,
                name: "Sarah Johnson".to_owned(),
                email: "sarah@hospital.example".to_owned(),
                clinic: "North Clinic".to_owned(),
            };
            for (language, window) in [("en", "question"), ("es", "pregunta")] {
                let text = text(&question, language);
                assert_eq!(text.window, format!("Clinic Roster: {window}"));
                assert!(text.title.contains("Sarah Johnson"), "{text:?}");
                for part in ["sarah@hospital.example", "North Clinic"] {
                    assert!(text.body.contains(part), "{text:?}");
                }
                assert_ne!(text.yes, text.no);
            }
        }
    }

    #[test]
    fn someone_without_a_name_is_called_by_their_address() {
        let question = Question {
            about: About::MakeAdmin,
            name: String::new(),
            email: "sarah@hospital.example".to_owned(),
            clinic: "North Clinic".to_owned(),
        };
        let text = text(&question, "en");
        assert_eq!(text.title, "Make sarah@hospital.example an admin?");
    }
}
