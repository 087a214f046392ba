package com.fadeline.store.axon;

import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Cache of Axon over Caffeine. It keeps the most recently used aggregates in memory, up
 * to a maximum number, regardless of the garbage collector. Adding one evicts others on
 * the same thread.
 */
final class AggregateCache implements Cache {

	private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

	AggregateCache(long size) {
		this.entries = Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
	}

	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <K, V> @Nullable V get(K key) {
		return (V) this.entries.getIfPresent(key);
	}

	@Override
	public void put(Object key, Object value) {
		this.entries.put(key, value);
	}

	@Override
	public boolean putIfAbsent(Object key, Object value) {
		return this.entries.asMap().putIfAbsent(key, value) == null;
	}

	@Override
	public boolean remove(Object key) {
		return this.entries.asMap().remove(key) != null;
	}

	@Override
	public void removeAll() {
		this.entries.invalidateAll();
	}

	@Override
	public boolean containsKey(Object key) {
		return this.entries.asMap().containsKey(key);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
		this.entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
	}

	/**
	 * Refuses every listener: no code of ours has one, and any thread that adds may
	 * evict.
	 */
	@Override
	public Registration registerCacheEntryListener(EntryListener listener) {
		throw new UnsupportedOperationException("The aggregate cache tells nobody about its entries");
	}

}
