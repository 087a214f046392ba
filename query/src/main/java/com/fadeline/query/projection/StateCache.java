package com.fadeline.query.projection;

import java.time.Duration;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the states of a table, so that a document is read once and not for each
 * answer. A state counts for one version of its row alone, which every answer asks
 * PostgreSQL for.
 */
final class StateCache<S> {

	/**
	 * Characters of documents kept, as a share of the heap; read, they take several bytes
	 * each.
	 */
	private static final long SHARE = 200;

	private static final Duration UNUSED = Duration.ofMinutes(10);

	private final Cache<UUID, Kept<S>> states = Caffeine.newBuilder()
		.maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
		.weigher((UUID id, Kept<S> kept) -> kept.length())
		.expireAfterAccess(UNUSED)
		.build();

	/** Returns the state of that version; null if it is not known. */
	@Nullable S find(Version version) {
		Kept<S> kept = this.states.getIfPresent(version.id());
		return (kept != null && kept.version().equals(version)) ? kept.state() : null;
	}

	/** Keeps the state that a document has, or forgets that of a row without one. */
	void put(Version version, @Nullable S state, @Nullable String document) {
		if (state == null || document == null) {
			this.states.invalidate(version.id());
		}
		else {
			this.states.put(version.id(), new Kept<>(version, state, document.length()));
		}
	}

	/**
	 * Version of a row.
	 *
	 * @param transaction the transaction that wrote it: after a rebuild, the same events
	 * may make another state
	 */
	record Version(UUID id, long sequence, String transaction) {
	}

	private record Kept<S>(Version version, S state, int length) {
	}

}
