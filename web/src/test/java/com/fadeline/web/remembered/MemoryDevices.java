package com.fadeline.web.remembered;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.remembered.RememberedDevice;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.Samples;

/** Devices in memory; a token that was used signs in to the account {@code client}. */
public class MemoryDevices implements RememberedDevices {

	private final Map<UUID, Device> devices = new LinkedHashMap<>();

	private final List<ClientId> ended = new ArrayList<>();

	public void reset() {
		this.devices.clear();
		this.ended.clear();
	}

	List<ClientId> ended() {
		return this.ended;
	}

	@Override
	public Duration expiry() {
		return Duration.ofDays(30);
	}

	@Override
	public Issued remember(String account, String label) {
		UUID id = UUID.randomUUID();
		Instant now = Instant.parse("2026-05-01T10:00:00Z");
		this.devices.put(id, new Device(new RememberedDevice(id, label, now, now, now.plus(expiry())), account, 0));
		return issued(id, 0);
	}

	@Override
	public Use use(UUID device, String token) {
		Device known = this.devices.get(device);
		if (known == null) {
			return new Use.Unknown();
		}
		if (!token.equals(token(known.uses()))) {
			this.devices.remove(device);
			return new Use.Ended(owner(known));
		}
		this.devices.put(device, new Device(known.shown(), known.account(), known.uses() + 1));
		return new Use.Accepted("client", issued(device, known.uses() + 1));
	}

	@Override
	public boolean isRemembered(UUID device) {
		return this.devices.containsKey(device);
	}

	@Override
	public List<RememberedDevice> of(String account) {
		return this.devices.values()
			.stream()
			.filter((device) -> device.account().equals(account))
			.map(Device::shown)
			.toList();
	}

	@Override
	public boolean end(UUID device, String account) {
		return this.devices.remove(device) != null;
	}

	@Override
	public Optional<Owner> forget(UUID device, String token) {
		return Optional.ofNullable(this.devices.remove(device)).map(MemoryDevices::owner);
	}

	@Override
	public void endAll(ClientId client) {
		this.devices.clear();
		this.ended.add(client);
	}

	private Issued issued(UUID device, int uses) {
		return new Issued(device, token(uses), expiry());
	}

	private static String token(int uses) {
		return "token-" + uses;
	}

	private static Owner owner(Device device) {
		return new Owner(device.account(), new ClientId(Samples.CLIENT));
	}

	private record Device(RememberedDevice shown, String account, int uses) {
	}

}
