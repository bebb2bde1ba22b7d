package org.brevier.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.brevier.store.SiteVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Records of settings as they are in force: what was set at the desk, and the configuration for all else. */
@Component
public class LiveSettings {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);

    private final StoredSettings stored;
    private final SiteVersion siteVersion;
    private final Environment environment;
    private volatile State state = new State(Long.MIN_VALUE, Map.of(), new ConcurrentHashMap<>());

    LiveSettings(StoredSettings stored, SiteVersion siteVersion, Environment environment) {
        this.stored = stored;
        this.siteVersion = siteVersion;
        this.environment = environment;
    }

    /** @param records what has been made of the texts so far */
    private record State(long siteVersion, Map<String, String> texts, Map<Class<?>, Object> records) {}

    /** Where the value of a setting comes from. */
    public enum Origin {
        DESK,
        CONFIGURATION,
        DEFAULT;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param type with the annotation that says under which prefix it is configured */
    public <T> T of(Class<T> type) {
        var present = present();
        return type.cast(present.records().computeIfAbsent(type, wanted -> bound(wanted, present.texts())));
    }

    /** As cheap as reading a field unless the site has changed, here or on another node. */
    private State present() {
        long version = siteVersion.current();
        var known = state;
        return known.siteVersion() == version ? known : renewed(version);
    }

    private synchronized State renewed(long version) {
        if (state.siteVersion() >= version) {
            return state;
        }
        try {
            var texts = Map.copyOf(stored.all());
            boolean same = state.siteVersion() != Long.MIN_VALUE && texts.equals(state.texts());
            state = new State(version, texts, same ? state.records() : new ConcurrentHashMap<>());
        } catch (DataAccessException e) {
            LOG.warn("The settings of the desk are taken as last seen: {}", e.getMessage());
        }
        return state;
    }

    private Object bound(Class<?> type, Map<String, String> texts) {
        try {
            return bind(type, texts);
        } catch (BindException e) {
            LOG.error(
                    "The settings of the desk do not make a {}: the configuration is in force",
                    type.getSimpleName(),
                    e);
            return configured(type);
        }
    }

    /** What would be in force if nothing had been set at the desk. */
    public <T> T configured(Class<T> type) {
        return bind(type, Map.of());
    }

    /**
     * What would be in force with these texts.
     *
     * @throws BindException when they are no settings of that kind
     */
    public <T> T bind(Class<T> type, Map<String, String> texts) {
        var annotation = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type + " is no record of settings");
        }
        var atDesk = new MapConfigurationPropertySource();
        texts.forEach((name, text) -> atDesk.put(name, new Typed(text)));
        var resolver = new PropertySourcesPlaceholdersResolver(environment);
        var binder = new Binder(
                Stream.concat(Stream.of(atDesk), configuration()).toList(),
                value -> value instanceof Typed typed ? typed.text() : resolver.resolvePlaceholders(value));
        return binder.bindOrCreate(annotation.value(), type);
    }

    private Stream<ConfigurationPropertySource> configuration() {
        return StreamSupport.stream(
                ConfigurationPropertySources.get(environment).spliterator(), false);
    }

    /** @param name as the configuration has it, such as {@code brevier.site.title} */
    public Origin origin(String name) {
        if (present().texts().keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "["))) {
            return Origin.DESK;
        }
        var property = ConfigurationPropertyName.of(name);
        return configuration()
                        .flatMap(source -> Optional.ofNullable(source.getConfigurationProperty(property)).stream())
                        .findFirst()
                        .isPresent()
                ? Origin.CONFIGURATION
                : Origin.DEFAULT;
    }

    /** A text from the desk: what looks like a placeholder in it is none, as it could ask for a secret of the environment. */
    private record Typed(String text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
