package com.fadeline.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.DemoSignIn;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.demo.Premises.Clinic;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Initializer of the accounts of the people in the demo, which it replaces at each start.
 * Their password is public, so they work only as long as there is a demo.
 */
class DemoAccounts implements ApplicationRunner {

	static final String PASSWORD = "fadeline-demo";

	private final AccountTable accounts;

	private final Passwords passwords;

	private final DemoClinic demo;

	private final DemoIds ids;

	DemoAccounts(AccountTable accounts, Passwords passwords, DemoClinic demo, DemoIds ids) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.demo = demo;
		this.ids = ids;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.accounts.replaceDemo(all(this.passwords.hash(PASSWORD)));
	}

	/** Returns the text that ends the start. */
	ReadyBlock ready(String address, String folder) {
		return new ReadyBlock(address, all(""), PASSWORD, folder);
	}

	/** Returns one account for each role, the most frequent users first. */
	DemoSignIn guests() {
		Map<Role, DemoSignIn.Guest> guests = new EnumMap<>(Role.class);
		all("").forEach((account) -> guests.putIfAbsent(account.requester().role(),
				new DemoSignIn.Guest(account.loginName(), account.displayName(), account.requester().role())));
		return new DemoSignIn(
				Stream.of(Role.SPECIALIST, Role.CLIENT, Role.MANAGER, Role.ADMIN).map(guests::get).toList(), PASSWORD);
	}

	private List<NewAccount> all(String hash) {
		List<Clinic> clinics = this.demo.premises().clinics();
		Set<ClinicId> everywhere = clinics.stream().map(Clinic::id).collect(Collectors.toSet());
		Map.Entry<ClientId, Clinic> client = this.demo.someClient();
		List<NewAccount> all = new ArrayList<>(
				List.of(account("demo-admin", "Demo administrator", Role.ADMIN, Set.of(), hash),
						account("demo-manager", "Demo manager", Role.MANAGER, everywhere, hash),
						new NewAccount(new Requester(client.getKey().toString(), Role.CLIENT,
								Set.of(client.getValue().id()), client.getKey()), "demo-client", "Demo client", hash)));
		clinics.forEach((clinic) -> clinic.specialists()
			.forEach((who) -> all
				.add(new NewAccount(new Requester(who.userId(), Role.SPECIALIST, Set.of(clinic.id()), null),
						who.loginName(), who.name(), hash))));
		return all;
	}

	private NewAccount account(String loginName, String name, Role role, Set<ClinicId> clinics, String hash) {
		UUID id = this.ids.of("account %s", loginName);
		return new NewAccount(new Requester(id.toString(), role, clinics, null), loginName, name, hash);
	}

}
