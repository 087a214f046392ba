package com.fadeline.web.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/**
 * Factory of ids derived from the clinic and the history's own id alone, so that a
 * repeated import finds what was imported before.
 */
final class ImportedIds {

	private ImportedIds() {
	}

	static ClientId client(ClinicId clinic, String key) {
		return new ClientId(names(clinic).generate("imported client " + key));
	}

	static CourseId course(ClinicId clinic, String key) {
		return new CourseId(names(clinic).generate("imported course " + key));
	}

	private static NameBasedGenerator names(ClinicId clinic) {
		return Generators.nameBasedGenerator(clinic.value());
	}

}
