package com.fadeline.web.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Normaliser of network addresses to the networks by which requests are counted. */
final class Addresses {

	/**
	 * Smallest network that a provider assigns to one customer: RFC 6177 calls /64 a
	 * single network.
	 */
	private static final int NETWORK_BYTES = 8;

	private static final int IPV6_BYTES = 16;

	private Addresses() {
	}

	/**
	 * Returns the network of a sender: an IPv4 address as it is, of an IPv6 address its
	 * /64, since a customer with one address there has 2^64.
	 */
	static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// Text with a colon is an address or invalid: no name is resolved.
			byte[] bytes = InetAddress.getByName(address).getAddress();
			if (bytes.length != IPV6_BYTES) {
				return InetAddress.getByAddress(bytes).getHostAddress();
			}
			Arrays.fill(bytes, NETWORK_BYTES, IPV6_BYTES, (byte) 0);
			return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
