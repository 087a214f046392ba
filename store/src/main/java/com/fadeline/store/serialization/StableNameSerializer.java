package com.fadeline.store.serialization;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.event.UnreadableEvent;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serializer that writes events under their stable names and reads them by these names
 * alone. A class of ours that is no event is an error: it would store a class name for
 * ever. A stored event of a name or a revision that is unknown to this version is read as
 * {@link UnreadableEvent}, which concerns its aggregate alone; skipping it would silently
 * lose a fact.
 */
class StableNameSerializer extends Jackson3Serializer {

	private static final String FRAMEWORK = "org.axonframework.";

	private final StableTypeNames names;

	/**
	 * Types of metadata and the like, which each event has and which take long to look
	 * up.
	 */
	private final Map<String, Class<?>> frameworkTypes = new ConcurrentHashMap<>();

	StableNameSerializer(Builder builder, StableTypeNames names) {
		super(builder);
		this.names = names;
	}

	/** Returns whether it is one of our events. */
	boolean isEvent(Class<?> type) {
		return this.names.nameOf(type).isPresent();
	}

	@Override
	public SerializedType typeForClass(Class type) {
		if (type == null || type.getName().startsWith(FRAMEWORK)) {
			return super.typeForClass(type);
		}
		if (type == UnreadableEvent.class) {
			return new SimpleSerializedType(UnreadableEvent.class.getSimpleName(), null);
		}
		String name = this.names.nameOf(type)
			.orElseThrow(() -> new SerializationException(
					"%s cannot be stored as an event: no sealed interface of events permits it"
						.formatted(type.getName())));
		return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
	}

	@Override
	public Class<?> classForType(SerializedType type) {
		if (SerializedType.emptyType().equals(type)) {
			return super.classForType(type);
		}
		if (type.getName().startsWith(FRAMEWORK)) {
			return this.frameworkTypes.computeIfAbsent(type.getName(), (name) -> super.classForType(type));
		}
		return this.names.typeOf(type.getName())
			.<Class<?>>map((known) -> isNewer(type, known) ? UnreadableEvent.class : known)
			.orElse(UnreadableEvent.class);
	}

	private boolean isNewer(SerializedType stored, Class<?> known) {
		return number(stored.getRevision()) > number(getRevisionResolver().revisionOf(known));
	}

	/**
	 * Returns the number of a revision. One that is no number comes from another
	 * numbering, so from another version.
	 */
	private static int number(@Nullable String revision) {
		try {
			return (revision == null) ? 0 : Integer.parseInt(revision);
		}
		catch (NumberFormatException ex) {
			return Integer.MAX_VALUE;
		}
	}

	/**
	 * Deserialises an object. Metadata that cannot be read is returned with a mark, since
	 * an exception at that point would concern more than one event.
	 * @throws UnreadableEventException if the contents of an event cannot be read
	 */
	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <S, T> T deserialize(SerializedObject<S> stored) {
		SerializedType type = stored.getType();
		if (classForType(type) == UnreadableEvent.class && !isWritten(type)) {
			return (T) new UnreadableEvent(type.getName(), type.getRevision(), unknown(type));
		}
		try {
			return super.deserialize(stored);
		}
		catch (SerializationException ex) {
			if (isOfDatabase(ex)) {
				throw ex;
			}
			if (MetaData.class.getName().equals(type.getName())) {
				return (T) MetaData.with(MetaDataKeys.UNREADABLE, "It cannot be read who recorded an event and why");
			}
			throw new UnreadableEventException(
					"What is in an event %s (revision %s) cannot be read".formatted(type.getName(), type.getRevision()),
					ex);
		}
	}

	private static boolean isWritten(SerializedType type) {
		return UnreadableEvent.class.getSimpleName().equals(type.getName());
	}

	private String unknown(SerializedType type) {
		return this.names.typeOf(type.getName()).isPresent()
				? "An event %s has revision %s, which is newer than this version of Fadeline knows; run a newer version"
					.formatted(type.getName(), type.getRevision())
				: "This version of Fadeline does not know an event '%s' (revision %s); run a newer version"
					.formatted(type.getName(), type.getRevision());
	}

	/**
	 * Returns whether the database failed. A failed look-up of a key is no evidence about
	 * the event.
	 */
	private static boolean isOfDatabase(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.anyMatch(SQLException.class::isInstance);
	}

}
