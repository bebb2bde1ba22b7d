package org.brevier.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.brevier.briefing.DeskFilter;
import org.brevier.site.Slug;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the list of briefings, as its address says it. What is none of the list's words asks for nothing.
 *
 * @param page counted from 1
 */
record ListForm(DeskFilter filter, int page) {

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}+");

    static ListForm of(Map<String, String> asked) {
        var filter = new DeskFilter(
                value(asked, "state").flatMap(DeskFilter.State::ofLabel),
                value(asked, "owner").flatMap(text -> parsed(text, UUID::fromString)),
                value(asked, "topic").flatMap(text -> parsed(text, Slug::new)),
                value(asked, "q"),
                value(asked, "sort").flatMap(DeskFilter.Sort::ofLabel).orElse(DeskFilter.Sort.CHANGED));
        return new ListForm(
                filter,
                value(asked, "page")
                        .filter(PAGE.asMatchPredicate())
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    private static Optional<String> value(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name))
                .map(text -> UNSEEN.matcher(text).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of the first page of the same list. */
    public String address() {
        return address(filter.sort());
    }

    public String address(DeskFilter.Sort sort) {
        var address = UriComponentsBuilder.fromPath(OverviewAddresses.BRIEFINGS);
        fields(sort).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(Map.copyOf(fields(sort))).toUriString();
    }

    /** What a form that comes back to this list has to bring. */
    public Map<String, String> fields() {
        return fields(filter.sort());
    }

    private Map<String, String> fields(DeskFilter.Sort sort) {
        var fields = new LinkedHashMap<String, String>();
        filter.state().ifPresent(state -> fields.put("state", state.label()));
        filter.owner().ifPresent(owner -> fields.put("owner", owner.toString()));
        filter.topic().ifPresent(topic -> fields.put("topic", topic.value()));
        filter.headline().ifPresent(text -> fields.put("q", text));
        if (sort != DeskFilter.Sort.CHANGED) {
            fields.put("sort", sort.label());
        }
        return fields;
    }

    public boolean isNarrowed() {
        return filter.state().isPresent()
                || filter.owner().isPresent()
                || filter.topic().isPresent()
                || filter.headline().isPresent();
    }

    public boolean isBin() {
        return filter.state().filter(DeskFilter.State.BIN::equals).isPresent();
    }
}
