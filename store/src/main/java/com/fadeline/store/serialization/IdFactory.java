package com.fadeline.store.serialization;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;

import com.fadeline.api.id.Id;

/** Factory of typed ids of one class from their text. */
record IdFactory(Class<?> type, MethodHandle constructor) {

	static boolean makes(Class<?> type) {
		return type.isRecord() && Id.class.isAssignableFrom(type);
	}

	static IdFactory of(Class<?> type) {
		try {
			return new IdFactory(type,
					MethodHandles.publicLookup()
						.findConstructor(type, MethodType.methodType(void.class, UUID.class))
						.asType(MethodType.methodType(Object.class, UUID.class)));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException(
					"%s is an id but has no public constructor from a UUID".formatted(type.getName()), ex);
		}
	}

	/**
	 * Parses an id.
	 * @throws IllegalArgumentException if the text is not a UUID
	 */
	Object parse(String text) {
		UUID value = UUID.fromString(text);
		try {
			return (Object) this.constructor.invokeExact(value);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

}
