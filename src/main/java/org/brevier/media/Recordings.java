package org.brevier.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brevier.markdown.ServedFile;
import org.brevier.markdown.ServedFiles;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The site's own recordings, each with its captions, its transcript and its poster. */
@Service
public class Recordings implements ServedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final int LARGEST_CAPTIONS = 1 << 20;

    private final MediaLibrary library;
    private final MediaFiles files;
    private final RecordingRows rows;
    private final Addresses addresses;
    private final Site site;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;

    Recordings(
            MediaLibrary library,
            MediaFiles files,
            RecordingRows rows,
            Addresses addresses,
            Site site,
            Writes writes,
            SiteVersion siteVersion,
            Trail trail) {
        this.library = library;
        this.files = files;
        this.rows = rows;
        this.addresses = addresses;
        this.site = site;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
    }

    @Override
    public Optional<ServedFile> file(String reference) {
        return library.named(reference).map(media -> media.type().isRecording() ? recording(media) : document(media));
    }

    private ServedFile document(Media media) {
        return new ServedFile(
                address(media),
                media.type().contentType(),
                media.bytes(),
                media.particulars().said(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private ServedFile recording(Media media) {
        var recording = of(media);
        var captions = captions(recording.captions());
        return new ServedFile(
                address(media),
                media.type().contentType(),
                media.bytes(),
                media.particulars().said(),
                media.size().map(size -> new ServedFile.Extent(size.width(), size.height())),
                recording.poster().flatMap(library::findById).flatMap(library::picture),
                captions.entrySet().stream().map(this::captions).toList(),
                recording.transcript().isBlank() ? heard(captions) : Transcript.ofText(recording.transcript()));
    }

    /** What is known of it at the desk, and for the rest what lies beside it in the content folder. */
    private Recording of(Media media) {
        var atTheDesk = rows.find(media.id());
        return media.path()
                .map(path -> Beside.of(path, rows.beside(path), site.language()).addTo(atTheDesk))
                .orElse(atTheDesk);
    }

    private SortedMap<String, Media> captions(Map<String, String> ids) {
        var found = new TreeMap<String, Media>();
        ids.forEach((language, id) -> library.findById(id)
                .filter(media -> media.type() == FileType.VTT)
                .ifPresent(media -> found.put(language, media)));
        return found;
    }

    private ServedFile.Captions captions(Map.Entry<String, Media> captions) {
        var language = Locale.forLanguageTag(captions.getKey());
        return new ServedFile.Captions(
                address(captions.getValue()), captions.getKey(), language.getDisplayName(language));
    }

    private String address(Media media) {
        return addresses.media(media.id(), media.name());
    }

    /** Captions in the site's own language are what most readers can read. */
    private List<String> heard(SortedMap<String, Media> captions) {
        return captions.entrySet().stream()
                .min(Comparator.comparing(entry -> !isOwn(entry.getKey())))
                .map(Map.Entry::getValue)
                .map(this::words)
                .orElse(List.of());
    }

    private boolean isOwn(String language) {
        return Locale.forLanguageTag(language)
                .getLanguage()
                .equals(site.language().getLanguage());
    }

    /** Without the words a recording can still be heard, so that a file that is away keeps no page from its readers. */
    private List<String> words(Media captions) {
        try (var content = files.find(captions.sha256(), captions.type()).getInputStream()) {
            return Transcript.ofCaptions(new String(content.readNBytes(LARGEST_CAPTIONS), StandardCharsets.UTF_8));
        } catch (IOException | IllegalStateException e) {
            LOG.error("The captions {} cannot be read", captions.id(), e);
            return List.of();
        }
    }

    /** What was said at the desk to go with this recording. */
    public Recording find(String id) {
        return rows.find(id);
    }

    /** The ids of pictures and captions that go with recordings, which would miss them. */
    public Set<String> companions() {
        return rows.companions();
    }

    /**
     * Says what goes with a recording from now on.
     *
     * @param recording with the version that it was made from
     * @return false when somebody else has changed it since
     */
    public boolean change(Media media, Recording recording, Actor by) {
        return writes.run(() -> {
            if (rows.find(media.id()).version() != recording.version()) {
                return false;
            }
            rows.replace(media.id(), recording.next());
            siteVersion.raise();
            trail.record(
                    by, Act.MEDIA_DESCRIBED, Optional.empty(), media.called().value(), address(media));
            return true;
        });
    }
}
