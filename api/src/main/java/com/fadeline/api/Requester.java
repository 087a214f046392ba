package com.fadeline.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Value object of the identity under which a message is sent. It travels in the metadata,
 * and both sides of the message bus reject what it has no right to.
 *
 * @param userId the account; events store it as their author
 * @param clinics the clinics whose clients it may see; an {@link Role#ADMIN} and
 * {@link Role#SYSTEM} are not restricted by it
 * @param clientId the client whose own records it may see; null except for
 * {@link Role#CLIENT}
 */
public record Requester(String userId, Role role, Set<ClinicId> clinics, @Nullable ClientId clientId) {

	/** Identity of the service itself. */
	public static final Requester SYSTEM = new Requester("fadeline", Role.SYSTEM, Set.of(), null);

	public Requester {
		clinics = Set.copyOf(clinics);
	}

	/**
	 * Returns the sender of a message.
	 * @param metaData of the message
	 * @return empty if it has no sender
	 */
	public static Optional<Requester> of(Map<String, ?> metaData) {
		if (!(metaData.get(MetaDataKeys.USER_ID) instanceof String user)
				|| !(metaData.get(MetaDataKeys.ROLE) instanceof String role)) {
			return Optional.empty();
		}
		Set<ClinicId> clinics = ids(metaData.get(MetaDataKeys.CLINICS)).stream()
			.map(ClinicId::new)
			.collect(Collectors.toSet());
		ClientId client = ids(metaData.get(MetaDataKeys.CLIENT_ID)).stream()
			.findFirst()
			.map(ClientId::new)
			.orElse(null);
		return Optional.of(new Requester(user, Role.valueOf(role), clinics, client));
	}

	/** Returns the metadata of this sender's messages. */
	public Map<String, String> metaData() {
		Map<String, String> data = new HashMap<>();
		data.put(MetaDataKeys.USER_ID, this.userId);
		data.put(MetaDataKeys.ROLE, this.role.name());
		if (!this.clinics.isEmpty()) {
			data.put(MetaDataKeys.CLINICS,
					this.clinics.stream().map(ClinicId::toString).sorted().collect(Collectors.joining(",")));
		}
		if (this.clientId != null) {
			data.put(MetaDataKeys.CLIENT_ID, this.clientId.toString());
		}
		return data;
	}

	/** Returns the clinics that restrict its queries; null for none. */
	public @Nullable Set<ClinicId> confines() {
		return switch (this.role) {
			case MANAGER, SPECIALIST -> this.clinics;
			case ADMIN, SYSTEM, CLIENT -> null;
		};
	}

	/** Returns whether it may access records of a client of a clinic. */
	public boolean isFor(ClinicId clinic, ClientId client) {
		return switch (this.role) {
			case ADMIN, SYSTEM -> true;
			case MANAGER, SPECIALIST -> this.clinics.contains(clinic);
			case CLIENT -> client.equals(this.clientId);
		};
	}

	/** Returns whether it works for a clinic. */
	public boolean isFor(ClinicId clinic) {
		return switch (this.role) {
			case ADMIN, SYSTEM -> true;
			case MANAGER, SPECIALIST, CLIENT -> this.clinics.contains(clinic);
		};
	}

	/** Returns whether a query stays within its access. */
	public boolean isFor(Confined query) {
		@Nullable Set<ClinicId> asked = query.clinics();
		return switch (this.role) {
			case ADMIN, SYSTEM -> true;
			case MANAGER, SPECIALIST -> asked != null && this.clinics.containsAll(asked);
			case CLIENT -> this.clientId != null && this.clientId.equals(query.clientId())
					&& (asked == null || this.clinics.containsAll(asked));
		};
	}

	private static List<UUID> ids(@Nullable Object text) {
		return (text instanceof String ids) ? List.of(ids.split(",")).stream().map(UUID::fromString).toList()
				: List.of();
	}

}
