package com.fadeline.web.signins;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClientId;
import org.jspecify.annotations.Nullable;

/** The record of sign-ins in memory. */
public class MemorySignIns implements SignInJournal {

	private final List<SignInEntry> entries = new CopyOnWriteArrayList<>();

	@Override
	public void add(SignInEntry entry) {
		this.entries.addFirst(entry);
	}

	@Override
	public String hash(String name) {
		return "digest-%d".formatted(name.length());
	}

	@Override
	public Page<SignInEntry> find(SignInEntry.@Nullable Kind kind, @Nullable String userId, int page, int size,
			Requester by) {
		List<SignInEntry> found = this.entries.stream()
			.filter((entry) -> kind == null || entry.kind() == kind)
			.filter((entry) -> userId == null || Objects.equals(entry.userId(), userId))
			.toList();
		return new Page<>(found.stream().skip((long) page * size).limit(size).toList(), page, size, found.size());
	}

	@Override
	public List<SignInEntry> linksOf(ClientId client, int most) {
		return this.entries.stream().filter((entry) -> client.equals(entry.clientId())).limit(most).toList();
	}

	/** Latest first. */
	List<SignInEntry> entries() {
		return List.copyOf(this.entries);
	}

	void forget() {
		this.entries.clear();
	}

}
