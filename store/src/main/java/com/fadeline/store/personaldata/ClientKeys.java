package com.fadeline.store.personaldata;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fadeline.api.id.ClientId;

/**
 * Repository of the key of each client: created when first needed, stored wrapped by the
 * master key before anything is encrypted with it, and gone for ever once destroyed.
 */
public class ClientKeys {

	private static final Logger log = LoggerFactory.getLogger(ClientKeys.class);

	/**
	 * How long another process may still read what this one has erased, unless the events
	 * inform it before.
	 */
	private static final Duration HELD = Duration.ofMinutes(1);

	private static final int MOST_HELD = 20_000;

	private final ClientKeyTable table;

	private final Aead master;

	private final Cache<ClientId, Optional<Aead>> cache = Caffeine.newBuilder()
		.maximumSize(MOST_HELD)
		.expireAfterWrite(HELD)
		.executor(Runnable::run)
		.build();

	private final AtomicLong forgotten = new AtomicLong();

	ClientKeys(ClientKeyTable table, MasterKey master) {
		this.table = table;
		this.master = master.aead();
	}

	/**
	 * Returns the key of a client.
	 * @return empty if it was destroyed
	 * @throws MissingKeyException if there never was one
	 */
	Optional<Aead> find(ClientId client) {
		@Nullable Optional<Aead> key = known(client);
		if (key == null) {
			throw new MissingKeyException(client);
		}
		return key;
	}

	/**
	 * Returns the key of a client, and creates it if there is none.
	 * @return empty if it was destroyed
	 */
	Optional<Aead> findOrMake(ClientId client) {
		@Nullable Optional<Aead> key = known(client);
		if (key == null) {
			this.table.addIfMissing(client, made(client));
			key = find(client);
		}
		return key;
	}

	/**
	 * Reads keys that are not in memory, by one statement. One that cannot be used is
	 * left to who needs it.
	 */
	void readAhead(Collection<ClientId> clients) {
		List<ClientId> unknown = clients.stream().filter((client) -> this.cache.getIfPresent(client) == null).toList();
		if (!unknown.isEmpty()) {
			long before = this.forgotten.get();
			this.table.find(unknown).forEach((client, entry) -> {
				try {
					remember(client, key(client, entry), before);
				}
				catch (MasterKeyException | IllegalStateException ex) {
					log.debug("The key of {} is not read ahead", client, ex);
				}
			});
		}
	}

	/** Destroys the key of a client for good. */
	public void destroy(ClientId client) {
		this.table.destroy(client);
		forget(client);
	}

	/** Removes the key from memory, so that it is read again when needed. */
	public void forget(ClientId client) {
		this.forgotten.incrementAndGet();
		this.cache.invalidate(client);
	}

	/** Wraps every key again; returns how many. */
	int rewrap(MasterKey next) {
		Aead wrapping = next.aead();
		return this.table.replaceAll((proof) -> next.proof(),
				(client, wrapped) -> wrap(client, unwrapped(client, wrapped), wrapping));
	}

	/**
	 * Returns the key in memory. The lack of a key is never cached, since another process
	 * may create one. A key read while it was being forgotten is not cached either.
	 */
	private @Nullable Optional<Aead> known(ClientId client) {
		@Nullable Optional<Aead> held = this.cache.getIfPresent(client);
		if (held != null) {
			return held;
		}
		long before = this.forgotten.get();
		@Nullable Optional<Aead> found = this.table.find(client).map((entry) -> key(client, entry)).orElse(null);
		if (found != null) {
			remember(client, found, before);
		}
		return found;
	}

	private Optional<Aead> key(ClientId client, ClientKeyTable.Entry entry) {
		return Optional.ofNullable(entry.wrapped()).map((wrapped) -> usable(client, wrapped));
	}

	private void remember(ClientId client, Optional<Aead> key, long before) {
		this.cache.asMap().compute(client, (same, other) -> (this.forgotten.get() == before) ? key : other);
	}

	private byte[] made(ClientId client) {
		try {
			return wrap(client, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), this.master);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No key could be made", ex);
		}
	}

	private static byte[] wrap(ClientId client, KeysetHandle key, Aead master) {
		try {
			return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, EncryptedText.associatedData(client));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A key could not be wrapped", ex);
		}
	}

	private Aead usable(ClientId client, byte[] wrapped) {
		try {
			return unwrapped(client, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key of client %s cannot be used".formatted(client), ex);
		}
	}

	private KeysetHandle unwrapped(ClientId client, byte[] wrapped) {
		try {
			return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, this.master,
					EncryptedText.associatedData(client));
		}
		catch (GeneralSecurityException ex) {
			throw new MasterKeyException(
					"The key of client %s was not wrapped by this master key; give the master key that was in use"
						.formatted(client));
		}
	}

}
