package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.IndicatorValue;

/** Everything recorded, with the indexes over it. */
record Tables(
        Table<Organisation> organisations,
        Table<SiteEnrolment> enrolments,
        Table<DiasporaMember> members,
        Table<Need> needs,
        Table<Engagement> engagements,
        Table<FieldVisit> visits,
        Table<IndicatorValue> indicatorValues,
        Index enrolmentsBySite,
        Index engagementsByMember,
        Index engagementsByNeed,
        Index visitsByEngagement) {

    static Tables empty() {
        return new Tables(
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Index.empty(),
                Index.empty(),
                Index.empty(),
                Index.empty());
    }
}
