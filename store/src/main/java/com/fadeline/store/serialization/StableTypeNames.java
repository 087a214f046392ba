package com.fadeline.store.serialization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Registry of the names under which event types are stored for ever: the simple name of
 * the record, wherever it may move. Built from the sealed interfaces that hold the
 * records, so a new event needs no entry in a list.
 */
public final class StableTypeNames {

	private final Map<String, Class<?>> typeByName = new HashMap<>();

	private final Map<Class<?>, String> nameByType = new HashMap<>();

	private StableTypeNames() {
	}

	/**
	 * Names every record that the sealed interfaces permit, at any depth.
	 * @throws IllegalArgumentException if two records have one simple name, or a type is
	 * neither sealed nor a record
	 */
	public static StableTypeNames of(Class<?>... sealedInterfaces) {
		StableTypeNames names = new StableTypeNames();
		for (Class<?> sealedInterface : sealedInterfaces) {
			names.add(sealedInterface);
		}
		return names;
	}

	Optional<String> nameOf(Class<?> type) {
		return Optional.ofNullable(this.nameByType.get(type));
	}

	Optional<Class<?>> typeOf(String name) {
		return Optional.ofNullable(this.typeByName.get(name));
	}

	/** Returns the named types that implement one interface. */
	Stream<Class<?>> subtypesOf(Class<?> type) {
		return this.nameByType.keySet().stream().filter(type::isAssignableFrom);
	}

	private void add(Class<?> type) {
		if (type.isSealed()) {
			for (Class<?> permitted : type.getPermittedSubclasses()) {
				add(permitted);
			}
			return;
		}
		if (!type.isRecord()) {
			throw new IllegalArgumentException("%s is neither a sealed interface nor a record".formatted(type));
		}
		Class<?> other = this.typeByName.putIfAbsent(type.getSimpleName(), type);
		if (other != null && other != type) {
			throw new IllegalArgumentException("%s and %s would be stored under the same name".formatted(type, other));
		}
		this.nameByType.put(type, type.getSimpleName());
	}

}
