/**
 * What is a programme: who takes part, where, under which rules, and what is known of it.
 *
 * <p>Public signatures of every exported package hold types of the JDK and of this module only; the one exception
 * is {@code json}, which shows Jackson.
 */
module io.github.diasporaskills.core {
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.slf4j;
    requires de.siegmar.fastcsv;
    requires org.pcollections;
    requires transitive tools.jackson.databind;

    exports io.github.diasporaskills.core.actor;
    exports io.github.diasporaskills.core.calendar;
    exports io.github.diasporaskills.core.campaign;
    exports io.github.diasporaskills.core.casefile;
    exports io.github.diasporaskills.core.consent;
    exports io.github.diasporaskills.core.contribution;
    exports io.github.diasporaskills.core.country;
    exports io.github.diasporaskills.core.document;
    exports io.github.diasporaskills.core.engagement;
    exports io.github.diasporaskills.core.io;
    exports io.github.diasporaskills.core.journal;
    exports io.github.diasporaskills.core.json;
    exports io.github.diasporaskills.core.lifecycle;
    exports io.github.diasporaskills.core.money;
    exports io.github.diasporaskills.core.organisation;
    exports io.github.diasporaskills.core.people;
    exports io.github.diasporaskills.core.programme;
    exports io.github.diasporaskills.core.reason;
    exports io.github.diasporaskills.core.referral;
    exports io.github.diasporaskills.core.register;
    exports io.github.diasporaskills.core.teleexpertise;
    exports io.github.diasporaskills.core.time;
    exports io.github.diasporaskills.core.worklist;
}
