package com.fadeline.web.messages;

/** Takes everybody for the specialist at this machine: nobody can sign in yet. */
class LocalSender implements Sender {

	private static final Identity LOCAL = new Identity("local", "SPECIALIST", null);

	@Override
	public Identity current() {
		return LOCAL;
	}

}
