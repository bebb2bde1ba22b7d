package org.brevier.briefing;

import org.brevier.trail.Actor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of the desk ({@code brevier.desk.*}).
 *
 * @param secondPairOfEyes whether a text is approved by somebody else than its last writer
 */
@ConfigurationProperties("brevier.desk")
record DeskSettings(@DefaultValue("false") boolean secondPairOfEyes) {

    /** Whether somebody may approve a text. */
    boolean allows(Actor approver, Revision text) {
        return !secondPairOfEyes || !text.by().person().equals(approver.person());
    }
}
