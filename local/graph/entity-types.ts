/** What Graph's v1.0 description says of the entities served here: names, defaults, navigation. */
export interface EntityType {
  name: string;
  properties: ReadonlySet<string>;
  /** Returned without $select. */
  defaults: readonly string[];
  navigation: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);
const entity = (name: string, defaults: string, more = '', navigation = ''): EntityType => ({
  name: `microsoft.graph.${name}`,
  properties: new Set(words(`${defaults} ${more}`)),
  defaults: words(defaults),
  navigation: navigation ? words(navigation) : [],
});

export const userType = entity(
  'user',
  `businessPhones displayName givenName id jobTitle mail mobilePhone officeLocation preferredLanguage surname
   userPrincipalName`,
  `aboutMe accountEnabled city companyName country createdDateTime creationType department employeeHireDate
   employeeId employeeType externalUserState faxNumber imAddresses interests isResourceAccount mailNickname mySite
   onPremisesSamAccountName onPremisesSyncEnabled otherMails postalCode preferredName proxyAddresses
   responsibilities schools showInAddressList skills state streetAddress usageLocation userType`,
  'manager directReports',
);

export const groupType = entity(
  'group',
  `classification createdDateTime description displayName groupTypes id mail mailEnabled mailNickname
   resourceProvisioningOptions securityEnabled visibility`,
  'isArchived preferredLanguage proxyAddresses theme uniqueName',
  'members owners',
);

export const messageType = entity(
  'message',
  `id createdDateTime lastModifiedDateTime changeKey categories receivedDateTime sentDateTime hasAttachments
   internetMessageId subject bodyPreview importance parentFolderId conversationId conversationIndex
   isDeliveryReceiptRequested isReadReceiptRequested isRead isDraft webLink inferenceClassification body sender
   from toRecipients ccRecipients bccRecipients replyTo flag`,
  'uniqueBody internetMessageHeaders',
  'singleValueExtendedProperties multiValueExtendedProperties attachments extensions',
);

export const folderType = entity(
  'mailFolder',
  'id displayName parentFolderId childFolderCount unreadItemCount totalItemCount isHidden',
);

export const chatType = entity(
  'chat',
  'id topic createdDateTime lastUpdatedDateTime chatType webUrl tenantId onlineMeetingInfo viewpoint',
  '',
  'members lastMessagePreview messages',
);

export const chatMessageType = entity(
  'chatMessage',
  `id replyToId etag messageType createdDateTime lastModifiedDateTime lastEditedDateTime deletedDateTime subject
   summary chatId importance locale webUrl channelIdentity policyViolation eventDetail from body attachments
   mentions reactions`,
  '',
  'replies',
);

export const channelType = entity(
  'channel',
  'id createdDateTime displayName description isFavoriteByDefault email tenantId webUrl membershipType isArchived',
);

export const teamType = entity('team', 'id displayName description');
