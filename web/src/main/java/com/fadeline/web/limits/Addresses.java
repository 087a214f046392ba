package com.fadeline.web.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Network addresses as what is counted by them goes by. */
final class Addresses {

	/**
	 * What a provider gives one customer at the least: RFC 6177 calls /64 a single
	 * network.
	 */
	private static final int NETWORK_BYTES = 8;

	private static final int IPV6_BYTES = 16;

	private Addresses() {
	}

	/**
	 * The network of a sender: an IPv4 address as it is, of an IPv6 address its /64,
	 * since whoever has one address there has 2^64.
	 */
	static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// With a colon it is an address or nothing: no name is looked up.
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
