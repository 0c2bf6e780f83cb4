package nl.luwte.portal.account;

import java.util.List;

/**
 * A care worker who is logged in.
 *
 * @param member   id in the directory
 * @param channels channels she reads by the version in force
 * @param csrf     token that her requests carry
 */
public record Staff(String account, String member, List<String> channels, List<String> roles, String csrf) {}
