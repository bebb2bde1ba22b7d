package org.brevier.briefing.published;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The moments at which the public sees something else without anybody doing anything. */
@Repository
public class PublishedMoments {

    private final PublicNow publicNow;

    PublishedMoments(PublicNow publicNow) {
        this.publicNow = publicNow;
    }

    /** When something last became public, or stopped being so, of itself. */
    public Optional<Instant> latest() {
        return publicNow
                .statement("""
                        select max(due) as due
                        from (
                            select max(v.public_at) as due from published_version v where %s
                            union all
                            select max(withdrawn_at) as due from briefing where withdrawn_at <= :now) moments
                        """.formatted(PublicNow.timeHasCome("v")))
                .query((result, row) -> Optional.ofNullable(result.getObject("due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
