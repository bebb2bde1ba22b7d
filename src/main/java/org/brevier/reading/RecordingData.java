package org.brevier.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.ServedFile;
import org.brevier.site.Addresses;

/** What structured data says of what can be seen or heard in a briefing: VideoObject and AudioObject (schema.org). */
record RecordingData(PublishedBriefing briefing, Addresses addresses, Dates dates) {

    /** Lists by the property of the article that they belong to; none is empty. */
    Map<String, List<Map<String, Object>>> of(List<MediaLink> media) {
        var byProperty = new TreeMap<String, List<Map<String, Object>>>();
        for (var link : media) {
            link.playing()
                    .ifPresent(playing -> of(link, playing)
                            .ifPresent(data -> byProperty
                                    .computeIfAbsent(
                                            playing instanceof Playing.Audio ? "audio" : "video",
                                            it -> new ArrayList<>())
                                    .add(data)));
        }
        return byProperty;
    }

    private Optional<Map<String, Object>> of(MediaLink link, Playing playing) {
        return switch (playing) {
            case Playing.Frame frame ->
                frame.shape() == MediaLink.Shape.WIDE ? Optional.of(framed(link, frame)) : Optional.empty();
            case Playing.Audio audio -> link.file().map(file -> own("AudioObject", link, file));
            case Playing.Video video -> link.file().map(file -> own("VideoObject", link, file));
        };
    }

    private Map<String, Object> framed(MediaLink link, Playing.Frame frame) {
        var video = named("VideoObject", link);
        video.put(
                "embedUrl", frame.addressIn(URI.create(addresses.absolute("/")).getHost()));
        video.put("url", link.target());
        return video;
    }

    private Map<String, Object> own(String type, MediaLink link, ServedFile file) {
        var recording = named(type, link);
        recording.put("contentUrl", addresses.absolute(file.address()));
        recording.put("encodingFormat", file.type());
        recording.put("contentSize", String.valueOf(file.bytes()));
        if (!file.notes().caption().isEmpty()) {
            recording.put("caption", file.notes().caption());
        }
        if (!file.notes().credit().isEmpty()) {
            recording.put("creditText", file.notes().credit());
        }
        file.extent().ifPresent(extent -> {
            recording.put("width", extent.width());
            recording.put("height", extent.height());
        });
        file.poster().ifPresent(poster -> recording.put("thumbnailUrl", addresses.absolute(poster.address())));
        if (!file.transcript().isEmpty()) {
            recording.put("transcript", String.join("\n\n", file.transcript()));
        }
        return recording;
    }

    private Map<String, Object> named(String type, MediaLink link) {
        var recording = StructuredData.typed(type);
        recording.put("name", link.text());
        recording.put("description", briefing.headline());
        recording.put("uploadDate", dates.iso(briefing.dated()));
        return recording;
    }
}
