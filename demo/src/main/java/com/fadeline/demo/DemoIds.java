package com.fadeline.demo;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

/**
 * Factory of ids that follow from the seed and a name, so that filling again finds what
 * exists.
 */
final class DemoIds {

	private static final long NAMESPACE = 0x0fade11e0fade11eL;

	private final NameBasedGenerator names;

	DemoIds(long seed) {
		this.names = Generators.nameBasedGenerator(new UUID(NAMESPACE, seed));
	}

	UUID of(String name, Object... arguments) {
		return this.names.generate(name.formatted(arguments));
	}

}
