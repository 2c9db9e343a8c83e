package io.github.diasporaskills.core.io;

import java.nio.file.Path;
import java.util.List;

/** A small, sound programme folder with every table that a folder may have. */
final class WholeFolder {

    private WholeFolder() {}

    static Folder in(Path dir) {
        Folder folder = new Folder(dir);
        steps(folder);
        gifts(folder);
        work(folder);
        campaign(folder);
        CaseFolder.cases(folder);
        CaseFolder.requests(folder);
        return folder;
    }

    static void steps(Folder folder) {
        folder.set("engagements.csv", 0, "counterpart", "C-1")
                .set("engagements.csv", 0, "learningGoals", "Read an ECG of the right heart");
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

    private static void evidence(Folder folder, String item, String holder, String hours, String languages) {
        folder.row(
                "site-evidence.csv",
                "enrolment=ENR-1",
                "item=" + item,
                "on=2024-07-15",
                "evidence=appointment",
                "holder=" + holder,
                "protectedHours=" + hours,
                "languages=" + languages);
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
        folder.copyOf("engagements.csv", 0)
                .set("engagements.csv", 1, "id", "G-2")
                .set("engagements.csv", 1, "state", "COMPLETED")
                .set("engagements.csv", 1, "proposedOn", "2026-01-20")
                .set("engagements.csv", 1, "startedOn", "2026-03-01")
                .set("engagements.csv", 1, "endedOn", "2026-03-20")
                .set("engagements.csv", 1, "plannedFrom", "2026-03-01")
                .set("engagements.csv", 1, "plannedUntil", "2026-03-20")
                .set("engagements.csv", 1, "entry", "NATIONALITY")
                .set("engagements.csv", 1, "insuredFrom", "2026-03-01")
                .set("engagements.csv", 1, "insuredUntil", "2026-03-20")
                .set("engagements.csv", 1, "handoverNote", "The protocol stays with the ward")
                .set("engagements.csv", 1, "leadership", "LEADS");
        folder.row(
                "evaluations.csv",
                "engagement=G-2",
                "point=T1",
                "side=HOST",
                "on=2026-03-20",
                "scores=teaching:4; care:5");
        folder.row("evaluations.csv", "engagement=G-2", "point=T1", "side=MEMBER", "on=2026-03-21", "scores=welcome:5");
        folder.row(
                "relationships.csv",
                "id=R-1",
                "member=E-1",
                "engagement=G-2",
                "partner=COUNTERPART",
                "organisation=CHU-RABAT",
                "person=host-1",
                "from=2026-05-01");
        folder.row(
                "relationships.csv",
                "id=R-2",
                "member=E-1",
                "engagement=G-2",
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
        evidence(folder, "coordinator", "coordinator-1", "8", "fr;ar");
        evidence(folder, "deputy", "deputy-1", "4", "");
        evidence(folder, "counterpart", "counterpart-1", "", "");
        evidence(folder, "consent-texts", "", "", "fr;ar");
        for (String item : List.of(
                "ministry-authorisation",
                "cndp-authorisation",
                "cnom-agreement",
                "data-protection",
                "connection",
                "recipients-tested")) {
            evidence(folder, item, "", "", "");
        }
        folder.row("site-models.csv", "enrolment=ENR-1", "model=tele-expertise", "version=2", "from=2024-07-01");
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
