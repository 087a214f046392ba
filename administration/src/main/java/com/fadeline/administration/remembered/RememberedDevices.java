package com.fadeline.administration.remembered;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.id.ClientId;

/**
 * Port for the devices on which clients stay signed in. A device has a token, which is
 * replaced at each use. Accounts are given by their ids.
 */
public interface RememberedDevices {

	/** Returns how long a device is remembered. */
	Duration expiry();

	/**
	 * Remembers a device of an account. Beyond ten, the one that was not used for the
	 * longest time is ended.
	 */
	Issued remember(String account, String label);

	/** Uses the token of a device, which ends a device whose token was used up before. */
	Use use(UUID device, String token);

	/** Returns whether a device is still remembered. */
	boolean isRemembered(UUID device);

	/** Returns the devices of an account, the last used first. */
	List<RememberedDevice> of(String account);

	/**
	 * Ends a device of an account.
	 * @return whether there was one
	 */
	boolean end(UUID device, String account);

	/**
	 * Ends a device by its token.
	 * @return whose it was; empty if the token is not valid
	 */
	Optional<Owner> forget(UUID device, String token);

	/**
	 * Ends all devices, passkeys and sessions of a client, and the link that was not used
	 * yet.
	 */
	void endAll(ClientId client);

	/**
	 * Value object of an issued token.
	 *
	 * @param rest until the device expires
	 */
	record Issued(UUID device, String token, Duration rest) {

		@Override
		public String toString() {
			return "token of device %s".formatted(this.device);
		}

	}

	/**
	 * Value object of whose a device is.
	 *
	 * @param account id of the account
	 */
	record Owner(String account, ClientId client) {
	}

	/** Result of a use. */
	sealed interface Use {

		/** Result for a valid token, which has been replaced. */
		record Accepted(String loginName, Issued next) implements Use {
		}

		/**
		 * Result for a token that was replaced a moment ago, by a request beside this.
		 */
		record AcceptedAgain(String loginName) implements Use {
		}

		/** Result for a token that was used up, by which the device was ended. */
		record Ended(Owner owner) implements Use {
		}

		/** Result for a device that is not remembered, or no longer. */
		record Unknown() implements Use {
		}

	}

}
