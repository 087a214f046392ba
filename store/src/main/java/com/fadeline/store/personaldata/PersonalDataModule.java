package com.fadeline.store.personaldata;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

import com.fadeline.api.Personal;

/**
 * Jackson module that writes {@link Personal} values sealed with the key of the client
 * that the event is about, and opens them when read. Values stored before there were keys
 * are read as they are.
 */
public final class PersonalDataModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	private final transient PersonalData personalData;

	private final transient ObjectMapper plain;

	/**
	 * Creates the module.
	 * @param plain writes and reads the values themselves
	 */
	public PersonalDataModule(PersonalData personalData, ObjectMapper plain) {
		super("Personal data");
		this.personalData = personalData;
		this.plain = plain;
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.insertAnnotationIntrospector(new SealedWherePersonal());
	}

	private final class SealedWherePersonal extends NopAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
			return member.hasAnnotation(Personal.class)
					? new EncryptingSerializer(PersonalDataModule.this.personalData, PersonalDataModule.this.plain)
					: null;
		}

		@Override
		public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated member) {
			return member.hasAnnotation(Personal.class)
					? new DecryptingDeserializer(PersonalDataModule.this.personalData, PersonalDataModule.this.plain)
					: null;
		}

		@Override
		public Version version() {
			return Version.unknownVersion();
		}

	}

}
