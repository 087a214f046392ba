package com.fadeline.store.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Token store of the event processors that keep read models. The transaction that stores
 * a position does not wait for the disk, since its rows and its position follow from the
 * events again. If PostgreSQL loses such transactions in a crash that this process
 * survives, the stored position is an earlier one than this process knows: then the
 * processor loses its claim, and goes on from there.
 */
final class RebuildableTokenStore extends JdbcTokenStore {

	private static final String WHERE_KNOWN = """
			where processor_name = ? and segment = ? and owner = ? and token is not distinct from cast(? as bytea)
			""";

	private static final String STORE = "update axon.token set token = ?, token_type = ?, time_stamp = ? " + WHERE_KNOWN
			+ "returning set_config('synchronous_commit', 'off', true)";

	private static final String EXTEND = "update axon.token set time_stamp = ? " + WHERE_KNOWN;

	private final JdbcOperations jdbc;

	private final Serializer serializer;

	private final String owner;

	private final Map<Place, Optional<byte[]>> known = new ConcurrentHashMap<>();

	/**
	 * @param builder has everything but the owner
	 * @param owner who claims, as it is written to the table
	 */
	RebuildableTokenStore(Builder builder, JdbcOperations jdbc, Serializer serializer, String owner) {
		super(builder.nodeId(owner));
		this.jdbc = jdbc;
		this.serializer = serializer;
		this.owner = owner;
	}

	@Override
	protected TrackingToken claimToken(Connection connection, AbstractTokenEntry<?> entry) throws SQLException {
		TrackingToken token = super.claimToken(connection, entry);
		this.known.put(new Place(entry.getProcessorName(), entry.getSegment()), data(entry));
		return token;
	}

	@Override
	public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
		AbstractTokenEntry<?> entry = entry(token, processorName, segment);
		Optional<byte[]> data = data(entry);
		boolean stored = !this.jdbc
			.query(STORE, (row, number) -> row.getString(1), data.orElse(null), type(entry), entry.timestampAsString(),
					processorName, segment, this.owner, known(processorName, segment))
			.isEmpty();
		require(stored, processorName, segment);
		this.known.put(new Place(processorName, segment), data);
	}

	@Override
	public void extendClaim(String processorName, int segment) {
		int extended = this.jdbc.update(EXTEND, entry(null, processorName, segment).timestampAsString(), processorName,
				segment, this.owner, known(processorName, segment));
		require(extended > 0, processorName, segment);
	}

	private AbstractTokenEntry<?> entry(@Nullable TrackingToken token, String processorName, int segment) {
		return new GenericTokenEntry<>(token, this.serializer, byte[].class, processorName, segment);
	}

	private static Optional<byte[]> data(AbstractTokenEntry<?> entry) {
		return Optional.ofNullable(entry.getSerializedToken()).map((token) -> (byte[]) token.getData());
	}

	private static @Nullable String type(AbstractTokenEntry<?> entry) {
		return Optional.ofNullable(entry.getSerializedToken()).map((token) -> token.getType().getName()).orElse(null);
	}

	private byte @Nullable [] known(String processorName, int segment) {
		return this.known.getOrDefault(new Place(processorName, segment), Optional.empty()).orElse(null);
	}

	private static void require(boolean isKnown, String processorName, int segment) {
		if (!isKnown) {
			throw new UnableToClaimTokenException(
					"The position of %s (segment %d) is not the one that this process stored last, or another has claimed it; it is read again"
						.formatted(processorName, segment));
		}
	}

	/** Segment of a processor. */
	private record Place(String processor, int segment) {
	}

}
