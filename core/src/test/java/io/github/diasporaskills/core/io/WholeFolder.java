package io.github.diasporaskills.core.io;

import java.nio.file.Path;

/** A small, sound programme folder with every table that a folder may have. */
final class WholeFolder {

    private WholeFolder() {}

    static Folder in(Path dir) {
        Folder folder = new Folder(dir);
        steps(folder);
        gifts(folder);
        work(folder);
        campaign(folder);
        cases(folder);
        requests(folder);
        return folder;
    }

    static void steps(Folder folder) {
        step(folder, "engagement", "G-1", "PROPOSED", "2026-02-01", "manager-1", "PROGRAMME_MANAGER", "matched");
        step(
                folder,
                "engagement",
                "G-1",
                "AGREED",
                "2026-02-10T09:30:00Z",
                "coordinator-1",
                "COORDINATOR",
                "both-sides-agreed");
        step(folder, "engagement", "G-1", "CLEARED", "2026-03-01", "coordinator-1", "COORDINATOR", "papers-seen");
        step(folder, "engagement", "G-1", "BRIEFED", "2026-03-15", "coordinator-1", "COORDINATOR", "briefed");
        step(folder, "engagement", "G-1", "ACTIVE", "2026-04-01T08:00+01:00", "coordinator-1", "COORDINATOR", "begun");
        step(folder, "need", "N-1", "APPROVED", "2026-01-10", "manager-1", "PROGRAMME_MANAGER", "committee");
        step(folder, "need", "N-1", "OPEN", "2026-01-12", "manager-1", "PROGRAMME_MANAGER", "published");
    }

    static void gifts(Folder folder) {
        folder.row(
                "contributions.csv",
                "id=C-1",
                "member=",
                "organisation=IOM-MA",
                "recipient=CHU-RABAT",
                "kind=SERVICE",
                "amount=",
                "quantity=1",
                "unit=open day",
                "what=Ophtalmologie",
                "language=fr",
                "requestedOn=",
                "requestEvidence=",
                "lastDay=2026-06-30",
                "worth=50000.00 USD",
                "valuedOn=2026-03-01",
                "valuationMethod=PUBLISHED",
                "valuationSource=press release",
                "thanks=",
                "state=VALUED",
                "since=2026-03-02");
        folder.row(
                "contributions.csv",
                "id=C-2",
                "member=E-2",
                "organisation=",
                "recipient=CHU-RABAT",
                "kind=MONEY",
                "amount=1200 DH",
                "quantity=",
                "unit=",
                "what=",
                "language=",
                "requestedOn=",
                "requestEvidence=",
                "lastDay=",
                "worth=",
                "valuedOn=",
                "valuationMethod=",
                "valuationSource=",
                "thanks=letter-7",
                "state=",
                "since=");
        folder.row(
                "receipts.csv", "contribution=C-2", "on=2026-02-02", "evidence=bank-1", "amount=700 MAD", "quantity=");
        folder.row(
                "receipts.csv", "contribution=C-2", "on=2026-02-09", "evidence=bank-2", "amount=500 MAD", "quantity=");
        folder.row("receipts.csv", "contribution=C-1", "on=2026-02-20", "evidence=report", "amount=", "quantity=1");
        step(folder, "contribution", "C-2", "PLEDGED", "2026-01-05", "E-2", "MEMBER", "letter");
        step(folder, "contribution", "C-2", "CONFIRMED", "2026-01-06", "manager-1", "PROGRAMME_MANAGER", "confirmed");
        step(folder, "contribution", "C-2", "PARTLY_RECEIVED", "2026-02-02", "host-1", "HOST", "bank");
        step(folder, "contribution", "C-2", "RECEIVED", "2026-02-09", "host-1", "HOST", "bank");
        step(folder, "contribution", "C-2", "VALUED", "2026-02-10", "manager-1", "PROGRAMME_MANAGER", "booked");
        step(folder, "contribution", "C-2", "ACKNOWLEDGED", "2026-02-11", "manager-1", "PROGRAMME_MANAGER", "thanked");
        folder.row(
                "investment-projects.csv",
                "id=INV-1",
                "title=Clinique",
                "language=fr",
                "regionScheme=MA-2015",
                "region=MA-10",
                "promoters=E-1;E-2",
                "registration=RC-1",
                "state=OPERATING",
                "since=2025-06-01");
        folder.row(
                "funding.csv",
                "project=INV-1",
                "type=COMMITMENT",
                "amount=90000 EUR",
                "on=2024-10-01",
                "source=contract");
        folder.row(
                "funding.csv",
                "project=INV-1",
                "type=DISBURSEMENT",
                "amount=40000 EUR",
                "on=2025-02-01",
                "source=bank");
        folder.row("jobs.csv", "project=INV-1", "on=2025-12-31", "gender=WOMAN", "jobs=6", "source=payroll");
        folder.row("jobs.csv", "project=INV-1", "on=2025-12-31", "gender=MAN", "jobs=3", "source=payroll");
    }

    static void work(Folder folder) {
        folder.row(
                "applications.csv",
                "id=A-1",
                "member=E-2",
                "need=N-1",
                "modality=REMOTE",
                "from=2026-04-01",
                "until=2026-04-20",
                "scores=motivation:80; french:65",
                "host=CHU-RABAT",
                "state=SELECTED",
                "since=2026-03-01");
        folder.row(
                "applications.csv",
                "id=A-2",
                "member=E-1",
                "need=N-1",
                "modality=REMOTE",
                "from=2026-04-01",
                "until=2026-04-20",
                "scores=",
                "host=",
                "state=",
                "since=");
        step(folder, "application", "A-2", "SUBMITTED", "2026-01-15", "E-1", "MEMBER", "applied");
        step(folder, "application", "A-2", "WITHDRAWN", "2026-01-20", "E-1", "MEMBER", "ill");
        folder.row(
                "capacity-activities.csv",
                "id=CA-1",
                "title=Lecture d'ECG",
                "language=fr",
                "kind=TRAINING",
                "provider=CHU-RABAT",
                "from=2026-04-11",
                "until=2026-04-12",
                "engagements=G-1",
                "cpdPoints=6",
                "cpdProvider=CHU-RABAT",
                "cpdCouncil=CNOM",
                "state=CERTIFIED",
                "since=2026-04-30");
        folder.row(
                "participants.csv",
                "activity=CA-1",
                "person=P-1",
                "gender=WOMAN",
                "institution=CHU-RABAT",
                "state=ATTENDED",
                "since=2026-04-11",
                "scoreBefore=40",
                "scoreAfter=75");
        folder.row(
                "participants.csv",
                "activity=CA-1",
                "person=P-2",
                "gender=MAN",
                "institution=CHU-RABAT",
                "state=NO_SHOW",
                "since=2026-04-11",
                "scoreBefore=",
                "scoreAfter=");
        folder.row(
                "relationships.csv",
                "id=R-1",
                "member=E-1",
                "engagement=G-1",
                "partner=COUNTERPART",
                "organisation=CHU-RABAT",
                "person=host-1",
                "from=2026-05-01");
        folder.row(
                "relationships.csv",
                "id=R-2",
                "member=E-1",
                "engagement=G-1",
                "partner=INSTITUTION",
                "organisation=CHU-RABAT",
                "person=",
                "from=2026-05-01");
        folder.row(
                "relationship-observations.csv", "relationship=R-1", "on=2027-05-02", "active=yes", "evidence=survey");
        folder.row("site-enrolments.csv", "id=ENR-1", "site=CHU-RABAT", "state=", "since=");
        step(folder, "site-enrolment", "ENR-1", "PROPOSED", "2024-06-01", "manager-1", "PROGRAMME_MANAGER", "letter");
        step(folder, "site-enrolment", "ENR-1", "ASSESSED", "2024-07-01", "manager-1", "PROGRAMME_MANAGER", "visit");
        step(folder, "site-enrolment", "ENR-1", "READY", "2024-08-01", "manager-1", "PROGRAMME_MANAGER", "checklist");
        step(folder, "site-enrolment", "ENR-1", "ENROLLED", "2024-09-01", "manager-1", "PROGRAMME_MANAGER", "signed");
        folder.row(
                "site-evidence.csv",
                "enrolment=ENR-1",
                "item=coordinator",
                "on=2024-07-15",
                "evidence=appointment",
                "holder=coordinator-1",
                "protectedHours=8",
                "languages=fr;ar");
        folder.row("site-models.csv", "enrolment=ENR-1", "model=tele-expertise", "version=2", "from=2024-09-01");
        folder.row(
                "site-adaptations.csv",
                "enrolment=ENR-1",
                "what=Garde le soir",
                "why=Charge",
                "language=fr",
                "on=2024-10-01",
                "approvedBy=steering-group");
    }

    static void campaign(Folder folder) {
        folder.row(
                "campaigns.csv",
                "id=DAY-1",
                "title=Open day",
                "language=en",
                "host=CHU-RABAT",
                "regionScheme=MA-2015",
                "region=MA-04",
                "themes=Eyes;Heart",
                "minimumStaff=cardiology:1",
                "report=report.pdf",
                "state=REPORTED",
                "since=2026-07-01");
        folder.row(
                "sessions.csv",
                "campaign=DAY-1",
                "id=MORNING",
                "opens=2026-06-20T09:00",
                "closes=2026-06-20T13:00",
                "place=Rabat",
                "offset=");
        folder.row("shifts.csv", "campaign=DAY-1", "session=MORNING", "specialist=V-1", "specialty=cardiology");
        folder.row("shifts.csv", "campaign=DAY-1", "session=MORNING", "specialist=V-2", "specialty=ophthalmology");
        folder.row(
                "beneficiaries.csv", "campaign=DAY-1", "id=B-1", "gender=WOMAN", "registeredAt=2026-06-20T09:10+01:00");
        folder.row(
                "beneficiaries.csv", "campaign=DAY-1", "id=B-2", "gender=MAN", "registeredAt=2026-06-20T09:20+01:00");
        folder.row(
                "services.csv",
                "campaign=DAY-1",
                "id=S-1",
                "session=MORNING",
                "specialist=V-1",
                "beneficiary=B-1",
                "kind=CONSULTATION",
                "at=2026-06-20T09:30+01:00");
        folder.row(
                "services.csv",
                "campaign=DAY-1",
                "id=S-2",
                "session=MORNING",
                "specialist=V-2",
                "beneficiary=B-1",
                "kind=EXAM",
                "at=2026-06-20T10:00+01:00");
        folder.row(
                "findings.csv",
                "campaign=DAY-1",
                "id=F-1",
                "session=MORNING",
                "specialist=V-2",
                "beneficiary=B-1",
                "sought=ophthalmology",
                "care=NEEDED",
                "at=2026-06-20T10:05+01:00",
                "referral=RF-1",
                "referredAt=2026-06-21");
    }

    static void cases(Folder folder) {
        folder.row(
                "consents.csv",
                "id=CO-1",
                "caseKey=K-1",
                "text=referral",
                "textVersion=1",
                "textLanguage=fr",
                "textDigest=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "purposes=REFERRAL;TREATMENT",
                "recipients=partnership-focal-point;council-focal-point;provider",
                "organisations=",
                "categories=CARE_NEED;DEMOGRAPHICS",
                "countries=MA",
                "from=2026-01-01",
                "until=2026-12-31",
                "relation=SELF",
                "form=ORAL",
                "witness=witness-1",
                "evidence=",
                "assent=",
                "standing=ADULT",
                "localCareAt=",
                "localCareBy=",
                "localCareOpenedAt=",
                "state=ACTIVE",
                "since=2026-01-02");
        folder.row(
                "consents.csv",
                "id=CO-2",
                "caseKey=K-2",
                "text=referral",
                "textVersion=1",
                "textLanguage=fr",
                "textDigest=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "purposes=REFERRAL",
                "recipients=provider",
                "organisations=CHU-RABAT",
                "categories=CARE_NEED",
                "countries=MA",
                "from=",
                "until=2026-12-31",
                "relation=",
                "form=",
                "witness=",
                "evidence=",
                "assent=",
                "standing=",
                "localCareAt=CHU-RABAT",
                "localCareBy=focal-1",
                "localCareOpenedAt=2026-01-05T10:00Z",
                "state=",
                "since=");
        step(folder, "consent", "CO-2", "DRAFT", "2026-01-04", "focal-1", "FOCAL_POINT", "drafted");
        step(folder, "consent", "CO-2", "PROPOSED", "2026-01-05", "focal-1", "FOCAL_POINT", "asked");
        step(folder, "consent", "CO-2", "REFUSED", "2026-01-05T10:00Z", "patient-2", "SUBJECT", "refused");
        folder.row(
                "data-sharing-protocols.csv",
                "id=DSP-1",
                "version=1",
                "retentionDays=365",
                "atEnd=DESTROY",
                "from=2025-01-01",
                "until=2027-12-31");
        folder.row(
                "protocol-parties.csv",
                "protocol=DSP-1",
                "version=1",
                "organisation=CHU-RABAT",
                "countries=MA",
                "breachDesks=dpo desk",
                "authorityOf=",
                "signedOn=2025-01-10",
                "signatureSource=scan");
        folder.row(
                "protocol-parties.csv",
                "protocol=DSP-1",
                "version=1",
                "organisation=IOM-MA",
                "countries=MA;CH",
                "breachDesks=security; legal",
                "authorityOf=",
                "signedOn=",
                "signatureSource=");
        folder.row(
                "protocol-views.csv",
                "protocol=DSP-1",
                "version=1",
                "recipient=provider",
                "categories=CARE_NEED;DEMOGRAPHICS",
                "purposes=REFERRAL;TREATMENT");
        folder.row(
                "referrals.csv",
                "id=RF-1",
                "caseKey=K-1",
                "chain=cnom-unhcr",
                "organisation=IOM-MA",
                "specialty=ophthalmology",
                "partnership=CNOM-UNHCR",
                "gender=WOMAN",
                "hop=",
                "publicCare=yes",
                "publicCareBy=focal-1",
                "publicCareAt=2026-01-03",
                "overriddenBy=manager-1",
                "overriddenRole=PROGRAMME_MANAGER",
                "overrideReason=waiting-list",
                "exemption=",
                "exemptionReason=",
                "appointment=2026-03-02T10:30",
                "state=",
                "since=");
        folder.row(
                "handovers.csv",
                "referral=RF-1",
                "content=DOC-1",
                "categories=CARE_NEED",
                "by=focal-1",
                "role=FOCAL_POINT",
                "recipient=partnership-focal-point",
                "organisation=IOM-MA",
                "person=focal-2",
                "country=MA",
                "purpose=REFERRAL",
                "at=2026-01-10",
                "until=2026-12-31",
                "atEnd=DESTROY",
                "protocol=DSP-1 version 1",
                "journal=J-1",
                "contentCategories=CARE_NEED;CLINICAL_SUMMARY",
                "consent=CO-1",
                "exemption=");
        folder.row(
                "handovers.csv",
                "referral=RF-1",
                "content=DOC-1",
                "categories=CARE_NEED",
                "by=focal-2",
                "role=FOCAL_POINT",
                "recipient=council-focal-point",
                "organisation=IOM-MA",
                "person=focal-3",
                "country=MA",
                "purpose=REFERRAL",
                "at=2026-01-11",
                "until=2026-12-31",
                "atEnd=DESTROY",
                "protocol=DSP-1 version 1",
                "journal=J-2",
                "contentCategories=CARE_NEED;CLINICAL_SUMMARY",
                "consent=CO-1",
                "exemption=");
        folder.row(
                "handovers.csv",
                "referral=RF-1",
                "content=DOC-1",
                "categories=CARE_NEED",
                "by=focal-3",
                "role=FOCAL_POINT",
                "recipient=provider",
                "organisation=IOM-MA",
                "person=clinic-1",
                "country=MA",
                "purpose=REFERRAL",
                "at=2026-01-12",
                "until=2026-12-31",
                "atEnd=DESTROY",
                "protocol=DSP-1 version 1",
                "journal=J-3",
                "contentCategories=CARE_NEED;CLINICAL_SUMMARY",
                "consent=CO-1",
                "exemption=");
        step(folder, "referral", "RF-1", "IDENTIFIED", "2026-01-02", "focal-1", "FOCAL_POINT", "as-agreed");
        step(folder, "referral", "RF-1", "CONSENT_SOUGHT", "2026-01-03", "focal-1", "FOCAL_POINT", "as-agreed");
        step(folder, "referral", "RF-1", "CONSENTED", "2026-01-04", "focal-1", "FOCAL_POINT", "as-agreed");
        step(folder, "referral", "RF-1", "WITH_FOCAL_POINT", "2026-01-10", "focal-1", "FOCAL_POINT", "as-agreed");
        step(folder, "referral", "RF-1", "WITH_FOCAL_POINT", "2026-01-11", "focal-2", "FOCAL_POINT", "as-agreed");
        step(folder, "referral", "RF-1", "PROVIDER_OFFERED", "2026-01-12", "focal-3", "FOCAL_POINT", "as-agreed");
        step(folder, "referral", "RF-1", "ACCEPTED", "2026-01-13", "clinic-1", "CLINICIAN", "as-agreed");
        step(folder, "referral", "RF-1", "SCHEDULED", "2026-01-14", "clinic-1", "CLINICIAN", "as-agreed");
    }

    static void requests(Folder folder) {
        folder.row(
                "tele-expertise-requests.csv",
                "id=TE-1",
                "caseKey=K-7",
                "site=CHU-RABAT",
                "requester=requester-1",
                "profession=physician-specialist",
                "specialty=cardiology",
                "languages=fr:B2",
                "gender=WOMAN",
                "urgency=routine",
                "texts=DOC-7;DOC-8",
                "textCategories=CLINICAL_SUMMARY;TEST_RESULTS",
                "followUpDue=2026-04-26",
                "opinionBy=E-2",
                "opinionAt=2026-04-08",
                "opinion=DOC-9",
                "opinionSpecialty=cardiology",
                "opinionCouncil=FR-CNOM",
                "opinionAuthorisation=ADVISORY_ONLY",
                "referralSpecialty=",
                "referralAt=",
                "leaveBy=",
                "leaveAt=",
                "outcome=BETTER",
                "harmSuspected=no",
                "feasible=FULLY",
                "followed=PARTLY",
                "diagnosisChanged=YES",
                "managementChanged=",
                "transferAvoided=YES",
                "experience=GOOD",
                "state=CLOSED",
                "since=");
        folder.row(
                "allocations.csv",
                "request=TE-1",
                "number=1",
                "expert=E-1",
                "country=FR",
                "due=2026-04-08",
                "packHash=hash-1",
                "state=LAPSED",
                "since=2026-04-06");
        folder.row(
                "allocations.csv",
                "request=TE-1",
                "number=2",
                "expert=E-2",
                "country=FR",
                "due=2026-04-12",
                "packHash=hash-1",
                "state=",
                "since=");
        folder.row(
                "disclosures.csv",
                "request=TE-1",
                "content=DOC-7",
                "categories=CLINICAL_SUMMARY",
                "by=coordinator-1",
                "role=COORDINATOR",
                "recipient=expert",
                "organisation=IOM-MA",
                "person=E-2",
                "country=FR",
                "purpose=TELE_EXPERTISE",
                "at=2026-04-07",
                "until=2026-12-31",
                "atEnd=DESTROY",
                "protocol=DSP-1 version 1",
                "journal=J-9",
                "contentCategories=",
                "consent=CO-7",
                "exemption=");
        step(
                folder,
                "allocation",
                "TE-1/2",
                "OFFERED",
                "2026-04-06T10:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        step(folder, "allocation", "TE-1/2", "ACCEPTED", "2026-04-07", "E-2", "MEMBER", "as-agreed");
        step(folder, "allocation", "TE-1/2", "FULFILLED", "2026-04-08", "E-2", "MEMBER", "as-agreed");
        step(folder, "tele-expertise-request", "TE-1", "DRAFT", "2026-04-04", "requester-1", "REQUESTER", "as-agreed");
        step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "SUBMITTED",
                "2026-04-05",
                "requester-1",
                "REQUESTER",
                "as-agreed");
        step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "TRIAGE",
                "2026-04-05T08:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "READY",
                "2026-04-05T09:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "ALLOCATED",
                "2026-04-05T10:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        step(folder, "tele-expertise-request", "TE-1", "ACCEPTED", "2026-04-07", "E-2", "MEMBER", "as-agreed");
        step(folder, "tele-expertise-request", "TE-1", "ANSWERED", "2026-04-08", "E-2", "MEMBER", "as-agreed");
        step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "FOLLOW_UP_DUE",
                "2026-04-26",
                "import-rule",
                "SYSTEM",
                "as-agreed");
        step(folder, "tele-expertise-request", "TE-1", "CLOSED", "2026-04-28", "requester-1", "REQUESTER", "as-agreed");
    }

    static void step(
            Folder folder, String kind, String id, String state, String at, String by, String role, String reason) {
        folder.row(
                "steps.csv",
                "id=" + id,
                "kind=" + kind,
                "state=" + state,
                "at=" + at,
                "by=" + by,
                "role=" + role,
                "reason=" + reason,
                "note=");
    }
}
