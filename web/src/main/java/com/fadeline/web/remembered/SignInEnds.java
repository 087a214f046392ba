package com.fadeline.web.remembered;

import java.util.List;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.administration.remembered.RememberedDevice;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Service that lists and ends the sign-ins of clients: their own, and by the clinic. */
@Component
@ConditionalOnWebApplication
public class SignInEnds {

	private final RememberedDevices devices;

	private final QueryClient views;

	private final CurrentRequester sender;

	private final DeviceRecord record;

	SignInEnds(RememberedDevices devices, QueryClient views, CurrentRequester sender, DeviceRecord record) {
		this.devices = devices;
		this.views = views;
		this.sender = sender;
		this.record = record;
	}

	/** Returns the devices on which a client stays signed in; none for staff. */
	public List<RememberedDevice> devicesOf(SignedIn who) {
		return (who instanceof Account && who.requester().role() == Role.CLIENT)
				? this.devices.of(who.requester().userId()) : List.of();
	}

	/**
	 * Ends a device of the client.
	 * @param from network address of the request
	 * @throws NoSuchViewException if the client stays signed in on no such device
	 */
	void end(SignedIn who, UUID device, String from) {
		if (devicesOf(who).stream().noneMatch((known) -> known.id().equals(device))
				|| !this.devices.end(device, who.requester().userId())) {
			throw new NoSuchViewException("device " + device, null);
		}
		this.record.add(Kind.DEVICE_ENDED, who.requester().userId(), who.requester().clientId(), from);
	}

	/**
	 * Ends all sign-ins of a client, on all devices.
	 * @param from network address of the request
	 * @throws NoSuchViewException if the requester sees no such client
	 */
	void endAll(ClientId client, String from) {
		if (this.views.find(new FindClient(client), ClientView.class).isEmpty()) {
			throw new NoSuchViewException("client " + client, null);
		}
		this.devices.endAll(client);
		this.record.add(Kind.SIGN_INS_ENDED, this.sender.current().userId(), client, from);
	}

}
