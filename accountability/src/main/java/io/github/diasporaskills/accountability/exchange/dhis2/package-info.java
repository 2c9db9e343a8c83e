/**
 * Results as data values of DHIS2, by its Web API's {@code dataValueSets} (DHIS2 documentation, Developer, Web API,
 * Data), and the table that says which combination of category options a group is.
 */
@NullMarked
package io.github.diasporaskills.accountability.exchange.dhis2;

import org.jspecify.annotations.NullMarked;
