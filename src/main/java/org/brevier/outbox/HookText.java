package org.brevier.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.site.Addresses;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook is told: the facts of an act, and of a text that readers do not see no more than headline and slug. */
@Component
final class HookText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final Addresses addresses;
    private final DeskLinks desk;

    HookText(Addresses addresses, DeskLinks desk) {
        this.addresses = addresses;
        this.desk = desk;
    }

    /** The envelope that Standard Webhooks recommends (section "Payload structure"). */
    private record Envelope(String type, String timestamp, Facts data) {}

    /**
     * @param address where readers find it, or found it
     * @param desk where the desk has it
     * @param detail why something failed, or the former slug
     */
    private record Facts(
            UUID id,
            String slug,
            String title,
            Optional<String> address,
            String desk,
            String by,
            OptionalInt version,
            String change,
            Optional<String> detail) {}

    String of(Story story) {
        var notice = story.notice();
        var kind = story.kind();
        return JSON.writeValueAsString(new Envelope(
                "briefing." + kind.label(),
                notice.due().toString(),
                new Facts(
                        notice.briefing(),
                        story.slug().value(),
                        story.title(),
                        Optional.of(addresses.absolute(addresses.briefing(story.slug())))
                                .filter(address -> kind.isPublic()),
                        desk.publication(notice.briefing()),
                        notice.by().name(),
                        notice.version(),
                        notice.change(),
                        Optional.of(notice.detail()).filter(detail -> kind == Kind.FAILED || kind == Kind.RENAMED))));
    }
}
