//! What a person does in the clinic.

use crate::open_enum::open_enum;

open_enum! {
    /// A person's role in the clinic. It grants nothing; permissions are separate fields.
    pub enum ClinicRole {
        Doctor = "Doctor",
        Physician = "Physician",
        Surgeon = "Surgeon",
        Radiologist = "Radiologist",
        Cardiologist = "Cardiologist",
        Neurologist = "Neurologist",
        Urologist = "Urologist",
        Gynecologist = "Gynecologist",
        Endocrinologist = "Endocrinologist",
        Oncologist = "Oncologist",
        RadiationOncologist = "Radiation Oncologist",
        Hematologist = "Hematologist",
        Gastroenterologist = "Gastroenterologist",
        Pulmonologist = "Pulmonologist",
        Nephrologist = "Nephrologist",
        Rheumatologist = "Rheumatologist",
        Dermatologist = "Dermatologist",
        Ophthalmologist = "Ophthalmologist",
        Otolaryngologist = "Otolaryngologist",
        Pediatrician = "Pediatrician",
        Obstetrician = "Obstetrician",
        Psychiatrist = "Psychiatrist",
        Anesthesiologist = "Anesthesiologist",
        EmergencyMedicinePhysician = "Emergency Medicine Physician",
        FamilyMedicinePhysician = "Family Medicine Physician",
        InternalMedicinePhysician = "Internal Medicine Physician",
        Pathologist = "Pathologist",
        NuclearMedicinePhysician = "Nuclear Medicine Physician",
        PainManagementSpecialist = "Pain Management Specialist",
        InfectiousDiseaseSpecialist = "Infectious Disease Specialist",
        Immunologist = "Immunologist",
        PhysicianAssistant = "Physician Assistant",
        NursePractitioner = "Nurse Practitioner",
        CertifiedRegisteredNurseAnesthetist = "Certified Registered Nurse Anesthetist",
        Psychologist = "Psychologist",
        MedicalAssistant = "Medical Assistant",
        Scribe = "Scribe",
        RegisteredNurse = "Registered Nurse",
        NurseManager = "Nurse Manager",
        PatientCareCoordinator = "Patient Care Coordinator",
        ImagingTechnologist = "Imaging Technologist",
        LaboratoryTechnician = "Laboratory Technician",
        MedicalLaboratoryScientist = "Medical Laboratory Scientist",
        PathologistsAssistant = "Pathologists' Assistant",
        Phlebotomist = "Phlebotomist",
        Pharmacist = "Pharmacist",
        PharmacyTechnician = "Pharmacy Technician",
        PhysicalTherapist = "Physical Therapist",
        OccupationalTherapist = "Occupational Therapist",
        SpeechLanguagePathologist = "Speech-Language Pathologist",
        RespiratoryTherapist = "Respiratory Therapist",
        Nutritionist = "Nutritionist",
        FrontDeskOperator = "Front Desk Operator",
        RevenueCycleManager = "Revenue Cycle Manager",
        AdministrativeDirector = "Administrative Director",
        AdministrativeAssistant = "Administrative Assistant",
        LegalAdministrator = "Legal Administrator",
        ItAdministrator = "IT Administrator",
        ItSupport = "IT Support",
        SoftwareEngineer = "Software Engineer",
        Other = "Other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_61_roles_of_the_reference() {
        assert_eq!(ClinicRole::KNOWN.len(), 61);
        for role in ClinicRole::KNOWN {
            assert_eq!(&ClinicRole::from(role.as_str()), role);
        }
    }

    #[test]
    fn a_role_that_was_dropped_is_kept_as_it_came() {
        let role = ClinicRole::from("PACS Administrator");
        assert!(!role.is_known());
        assert_eq!(role.to_string(), "PACS Administrator");
        assert_eq!(
            serde_json::to_string(&role).expect("a text"),
            r#""PACS Administrator""#
        );
    }
}
