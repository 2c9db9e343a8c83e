package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.ConsentTextReference;
import io.github.diasporaskills.core.country.LanguageCode;

/** Cases as rows: referrals and requests for an opinion, with all that their steps have to prove. */
final class CaseFolder {

    private CaseFolder() {}

    /** A referral that went along its chain, another that was refused, with consents, protocols and handovers. */
    static void cases(Folder folder) {
        folder.row(
                "consents.csv",
                "id=CO-1",
                "caseKey=K-1",
                "text=care",
                "textVersion=1",
                "textLanguage=fr",
                "textDigest=" + digest("care"),
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
                "text=care",
                "textVersion=1",
                "textLanguage=fr",
                "textDigest=" + digest("care"),
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
        WholeFolder.step(folder, "consent", "CO-2", "DRAFT", "2026-01-04", "focal-1", "FOCAL_POINT", "drafted");
        WholeFolder.step(folder, "consent", "CO-2", "PROPOSED", "2026-01-05", "focal-1", "FOCAL_POINT", "asked");
        WholeFolder.step(folder, "consent", "CO-2", "REFUSED", "2026-01-05T10:00Z", "patient-2", "SUBJECT", "refused");
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
        protocol(folder, "DSP-2");
        view(folder, "DSP-2", "partnership-focal-point", "CARE_NEED", "REFERRAL");
        view(folder, "DSP-2", "council-focal-point", "CARE_NEED;DEMOGRAPHICS", "REFERRAL");
        view(folder, "DSP-2", "provider", "CARE_NEED;DEMOGRAPHICS;CONTACT", "REFERRAL;TREATMENT");
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
                "incapacityBy=",
                "incapacityAt=",
                "incapacityEvidence=",
                "needFoundAt=",
                "appointment=2026-03-02T10:30",
                "state=",
                "since=");
        folder.row(
                "chain-posts.csv",
                "role=partnership-focal-point",
                "organisation=IOM-MA",
                "person=focal-2",
                "from=2025-06-01",
                "until=");
        folder.row(
                "chain-posts.csv",
                "role=council-focal-point",
                "organisation=IOM-MA",
                "person=focal-3",
                "from=2025-06-01",
                "until=2026-06-30");
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
                "protocol=DSP-2 version 1",
                "journal=J-1",
                "contentCategories=CARE_NEED;CLINICAL_SUMMARY",
                "consent=CO-1",
                "exemption=",
                "ground=",
                "groundEvidence=",
                "groundFrom=",
                "groundUntil=",
                "reviewedBy=",
                "reviewedAt=",
                "reviewOutcome=");
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
                "protocol=DSP-2 version 1",
                "journal=J-2",
                "contentCategories=CARE_NEED;CLINICAL_SUMMARY",
                "consent=CO-1",
                "exemption=",
                "ground=",
                "groundEvidence=",
                "groundFrom=",
                "groundUntil=",
                "reviewedBy=",
                "reviewedAt=",
                "reviewOutcome=");
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
                "protocol=DSP-2 version 1",
                "journal=J-3",
                "contentCategories=CARE_NEED;CLINICAL_SUMMARY",
                "consent=CO-1",
                "exemption=",
                "ground=",
                "groundEvidence=",
                "groundFrom=",
                "groundUntil=",
                "reviewedBy=",
                "reviewedAt=",
                "reviewOutcome=");
        WholeFolder.step(folder, "referral", "RF-1", "IDENTIFIED", "2026-01-02", "focal-1", "FOCAL_POINT", "as-agreed");
        WholeFolder.step(
                folder, "referral", "RF-1", "CONSENT_SOUGHT", "2026-01-03", "focal-1", "FOCAL_POINT", "as-agreed");
        WholeFolder.step(folder, "referral", "RF-1", "CONSENTED", "2026-01-04", "focal-1", "FOCAL_POINT", "as-agreed");
        WholeFolder.step(
                folder, "referral", "RF-1", "WITH_FOCAL_POINT", "2026-01-10", "focal-1", "FOCAL_POINT", "as-agreed");
        WholeFolder.step(
                folder, "referral", "RF-1", "WITH_FOCAL_POINT", "2026-01-11", "focal-2", "FOCAL_POINT", "as-agreed");
        WholeFolder.step(
                folder, "referral", "RF-1", "PROVIDER_OFFERED", "2026-01-12", "focal-3", "FOCAL_POINT", "as-agreed");
        WholeFolder.step(folder, "referral", "RF-1", "ACCEPTED", "2026-01-13", "clinic-1", "CLINICIAN", "as-agreed");
        WholeFolder.step(folder, "referral", "RF-1", "SCHEDULED", "2026-01-14", "clinic-1", "CLINICIAN", "as-agreed");
    }

    /** A request that a second expert answered after the first let it lapse, followed up and closed. */
    static void requests(Folder folder) {
        folder.row(
                "consents.csv",
                "id=CO-7",
                "caseKey=K-7",
                "text=tele-expertise",
                "textVersion=1",
                "textLanguage=fr",
                "textDigest=" + digest("tele-expertise"),
                "purposes=TELE_EXPERTISE;FOLLOW_UP",
                "recipients=coordinator;expert",
                "organisations=",
                "categories=CLINICAL_SUMMARY;TEST_RESULTS",
                "countries=MA;FR",
                "from=",
                "until=2026-12-31",
                "relation=SELF",
                "form=WRITTEN",
                "witness=",
                "evidence=form-7",
                "assent=",
                "standing=ADULT",
                "localCareAt=",
                "localCareBy=",
                "localCareOpenedAt=",
                "state=ACTIVE",
                "since=2026-04-03");
        protocol(folder, "DSP-3");
        view(folder, "DSP-3", "coordinator", "CLINICAL_SUMMARY;TEST_RESULTS", "TELE_EXPERTISE");
        view(folder, "DSP-3", "expert", "CLINICAL_SUMMARY;TEST_RESULTS", "TELE_EXPERTISE");
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
                "urgency=ROUTINE",
                "texts=DOC-7;DOC-8",
                "textCategories=CLINICAL_SUMMARY;TEST_RESULTS",
                "followUpDue=2026-04-26",
                "opinionBy=E-2",
                "opinionAt=2026-04-08",
                "opinion=DOC-9",
                "opinionSpecialty=cardiology",
                "opinionCouncil=FR-CNOM",
                "opinionAuthorisation=TEMPORARY",
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
        disclosure(folder, "requester-1", "REQUESTER", "coordinator", "coordinator-1", "MA", "2026-04-05");
        disclosure(folder, "coordinator-1", "COORDINATOR", "expert", "E-1", "FR", "2026-04-05T10:00Z");
        disclosure(folder, "coordinator-1", "COORDINATOR", "expert", "E-2", "FR", "2026-04-06T10:00Z");
        WholeFolder.step(
                folder,
                "allocation",
                "TE-1/2",
                "OFFERED",
                "2026-04-06T10:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        WholeFolder.step(folder, "allocation", "TE-1/2", "ACCEPTED", "2026-04-07", "E-2", "MEMBER", "as-agreed");
        WholeFolder.step(folder, "allocation", "TE-1/2", "FULFILLED", "2026-04-08", "E-2", "MEMBER", "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "DRAFT",
                "2026-04-04",
                "requester-1",
                "REQUESTER",
                "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "SUBMITTED",
                "2026-04-05",
                "requester-1",
                "REQUESTER",
                "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "TRIAGE",
                "2026-04-05T08:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "READY",
                "2026-04-05T09:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "ALLOCATED",
                "2026-04-05T10:00Z",
                "coordinator-1",
                "COORDINATOR",
                "as-agreed");
        ofRequest(folder, "READY", "2026-04-06", "coordinator-1", "COORDINATOR");
        ofRequest(folder, "ALLOCATED", "2026-04-06T10:00Z", "coordinator-1", "COORDINATOR");
        WholeFolder.step(
                folder, "tele-expertise-request", "TE-1", "ACCEPTED", "2026-04-07", "E-2", "MEMBER", "as-agreed");
        WholeFolder.step(
                folder, "tele-expertise-request", "TE-1", "ANSWERED", "2026-04-08", "E-2", "MEMBER", "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "FOLLOW_UP_DUE",
                "2026-04-26",
                "import-rule",
                "SYSTEM",
                "as-agreed");
        WholeFolder.step(
                folder,
                "tele-expertise-request",
                "TE-1",
                "CLOSED",
                "2026-04-28",
                "requester-1",
                "REQUESTER",
                "as-agreed");
    }

    /** A protocol that both organisations signed. */
    static void protocol(Folder folder, String id) {
        folder.row(
                "data-sharing-protocols.csv",
                "id=" + id,
                "version=1",
                "retentionDays=365",
                "atEnd=DESTROY",
                "from=2025-01-01",
                "until=2027-12-31");
        for (String party : new String[] {"CHU-RABAT", "IOM-MA"}) {
            folder.row(
                    "protocol-parties.csv",
                    "protocol=" + id,
                    "version=1",
                    "organisation=" + party,
                    "countries=MA;FR",
                    "breachDesks=dpo desk",
                    "authorityOf=",
                    "signedOn=2025-01-10",
                    "signatureSource=scan");
        }
    }

    static void view(Folder folder, String protocol, String recipient, String categories, String purposes) {
        folder.row(
                "protocol-views.csv",
                "protocol=" + protocol,
                "version=1",
                "recipient=" + recipient,
                "categories=" + categories,
                "purposes=" + purposes);
    }

    private static void disclosure(
            Folder folder, String by, String role, String recipient, String person, String country, String at) {
        boolean abroad = !country.equals("MA");
        folder.row(
                "disclosures.csv",
                "request=TE-1",
                "content=DOC-7",
                "categories=CLINICAL_SUMMARY",
                "by=" + by,
                "role=" + role,
                "recipient=" + recipient,
                "organisation=IOM-MA",
                "person=" + person,
                "country=" + country,
                "purpose=TELE_EXPERTISE",
                "at=" + at,
                "until=2026-12-31",
                "atEnd=DESTROY",
                "protocol=DSP-3 version 1",
                "journal=J-9",
                "contentCategories=",
                "consent=CO-7",
                "exemption=",
                "ground=" + (abroad ? "exception" : ""),
                "groundEvidence=" + (abroad ? "opinion-1" : ""),
                "groundFrom=",
                "groundUntil=");
    }

    private static void ofRequest(Folder folder, String state, String at, String by, String role) {
        WholeFolder.step(folder, "tele-expertise-request", "TE-1", state, at, by, role, "as-agreed");
    }

    /** The digest of the words of Morocco in French. */
    static String digest(String text) {
        return ConsentSection.of(Folder.MOROCCO).orElseThrow().texts().stream()
                .filter(each -> each.id().equals(text))
                .findFirst()
                .flatMap(each -> each.in(LanguageCode.of("fr")))
                .map(ConsentTextReference::sha256)
                .orElseThrow();
    }
}
