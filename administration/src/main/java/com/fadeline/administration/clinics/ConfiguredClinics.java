package com.fadeline.administration.clinics;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;

/**
 * Configured clinics under {@code fadeline.clinics}, each by a key of its own: its id,
 * and its deviations from {@code fadeline.zone} and {@code fadeline.policy}. Settings
 * stored by an administrator take precedence.
 */
final class ConfiguredClinics {

	private static final String COMMON = "fadeline";

	private static final String CLINICS = "fadeline.clinics";

	private final Environment environment;

	private final ZoneId zone;

	private final ClinicSettings common;

	private final Map<ClinicId, String> keys;

	private final Map<ClinicId, ClinicSettings> own;

	private ConfiguredClinics(Environment environment, ZoneId zone, Map<ClinicId, String> keys) {
		this.environment = environment;
		this.zone = zone;
		this.common = settings(binder(layers(COMMON)), zone);
		this.keys = Map.copyOf(keys);
		this.own = keys.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
					(key) -> settings(binder(layers(key(key.getValue()), COMMON)), zone)));
	}

	/**
	 * Reads them.
	 * @param zone of the clinics for which none is configured
	 * @throws IllegalStateException if a clinic has no id or that of another
	 */
	static ConfiguredClinics of(Environment environment, ZoneId zone) {
		Map<ClinicId, String> keys = new HashMap<>();
		Binder binder = Binder.get(environment);
		for (String key : binder.bind(CLINICS, Bindable.mapOf(String.class, Object.class)).orElse(Map.of()).keySet()) {
			String clinic = key(key);
			UUID id = binder.bind(clinic + ".id", UUID.class)
				.orElseThrow(
						() -> new IllegalStateException("%s has no id; give it that of the clinic".formatted(clinic)));
			if (keys.put(new ClinicId(id), key) != null) {
				throw new IllegalStateException(
						"%s has the id %s of another clinic; give each clinic its own".formatted(clinic, id));
			}
		}
		return new ConfiguredClinics(environment, zone, keys);
	}

	/** Returns the keys of the configured clinics. */
	Map<ClinicId, String> keys() {
		return this.keys;
	}

	/**
	 * Returns the effective settings of a clinic with stored settings.
	 * @param kept by the names they would have below the clinic's key
	 * @throws org.springframework.boot.context.properties.bind.BindException if a number
	 * is misspelt or not possible
	 */
	ClinicSettings of(ClinicId clinic, Map<String, String> kept) {
		@Nullable String key = this.keys.get(clinic);
		List<ConfigurationPropertySource> layers = new ArrayList<>();
		layers.add(new MapConfigurationPropertySource(kept));
		layers.addAll((key != null) ? layers(key(key), COMMON) : layers(COMMON));
		return settings(binder(layers), this.zone);
	}

	private static String key(String name) {
		return CLINICS + "." + name;
	}

	private List<ConfigurationPropertySource> layers(String... prefixes) {
		return Stream.of(prefixes)
			.flatMap((prefix) -> StreamSupport
				.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
				.map((source) -> source.withPrefix(prefix)))
			.toList();
	}

	/** Takes a name from the first layer that has it. */
	private Binder binder(List<ConfigurationPropertySource> layers) {
		return new Binder(layers, new PropertySourcesPlaceholdersResolver(this.environment));
	}

	private static ClinicSettings settings(Binder binder, ZoneId zone) {
		BindHandler misspelt = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
		return new ClinicSettings(binder.bind("zone", ZoneId.class).orElse(zone),
				binder.bind("policy", Bindable.of(Policy.class), misspelt).get(),
				binder.bind("clients-see-settings", Boolean.class).orElse(false), openingHours(binder));
	}

	private static OpeningHours openingHours(Binder binder) {
		try {
			return OpeningHours
				.of(binder.bind("opening-hours", Bindable.mapOf(DayOfWeek.class, String.class)).orElse(Map.of()));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("opening-hours: " + ex.getMessage(), ex);
		}
	}

	/** Returns the settings of a clinic without any of its own. */
	ClinicSettings common() {
		return this.common;
	}

	/** Returns the effective settings of a clinic without stored settings. */
	ClinicSettings of(ClinicId clinic) {
		return this.own.getOrDefault(clinic, this.common);
	}

}
