package com.fadeline.app.clinics;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

import com.fadeline.api.ClinicId;
import com.fadeline.api.ClinicSettings;
import com.fadeline.api.Clinics;
import com.fadeline.api.Policy;

/**
 * Clinics under {@code fadeline.clinics}, each by a key of its own: its id, and any of
 * what it has otherwise than {@code fadeline.zone} and {@code fadeline.policy} say.
 */
final class ConfiguredClinics implements Clinics {

	private static final String COMMON = "fadeline";

	private static final String CLINICS = "fadeline.clinics";

	private final ClinicSettings common;

	private final Map<ClinicId, ClinicSettings> own;

	private ConfiguredClinics(ClinicSettings common, Map<ClinicId, ClinicSettings> own) {
		this.common = common;
		this.own = Map.copyOf(own);
	}

	/**
	 * Reads them.
	 * @param zone of the clinics for which none is configured
	 * @throws IllegalStateException if a clinic has no id or that of another
	 */
	static ConfiguredClinics of(Environment environment, ZoneId zone) {
		Map<ClinicId, ClinicSettings> own = new HashMap<>();
		Set<String> keys = Binder.get(environment)
			.bind(CLINICS, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
		for (String key : keys) {
			String clinic = CLINICS + "." + key;
			UUID id = binder(environment, clinic).bind("id", UUID.class)
				.orElseThrow(
						() -> new IllegalStateException("%s has no id; give it that of the clinic".formatted(clinic)));
			if (own.put(new ClinicId(id), settings(binder(environment, clinic, COMMON), zone)) != null) {
				throw new IllegalStateException(
						"%s has the id %s of another clinic; give each clinic its own".formatted(clinic, id));
			}
		}
		return new ConfiguredClinics(settings(binder(environment, COMMON), zone), own);
	}

	/** Looks a name up below the first prefix that has it. */
	private static Binder binder(Environment environment, String... prefixes) {
		List<ConfigurationPropertySource> sources = Stream.of(prefixes)
			.flatMap(
					(prefix) -> StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
						.map((source) -> source.withPrefix(prefix)))
			.toList();
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
	}

	private static ClinicSettings settings(Binder binder, ZoneId zone) {
		BindHandler misspelt = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
		return new ClinicSettings(binder.bind("zone", ZoneId.class).orElse(zone),
				binder.bind("policy", Bindable.of(Policy.class), misspelt).get(),
				binder.bind("clients-see-settings", Boolean.class).orElse(false));
	}

	/** What holds where a clinic has nothing of its own. */
	ClinicSettings common() {
		return this.common;
	}

	@Override
	public ClinicSettings of(ClinicId clinic) {
		return this.own.getOrDefault(clinic, this.common);
	}

}
