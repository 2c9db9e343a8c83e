package io.github.diasporaskills.core.io;

import java.nio.file.Path;

/** A small, sound programme folder with every table that a folder may have. */
final class WholeFolder {

    private WholeFolder() {}

    static Folder in(Path dir) {
        Folder folder = new Folder(dir);
        steps(folder);
        gifts(folder);
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
