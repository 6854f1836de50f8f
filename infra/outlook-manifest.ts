import type { DeploymentFile } from './deployment.ts';
import { guidFor, manifestVersion } from './guid.ts';
import { english, languageNames, outlookLocales, translations, type Words } from './words.ts';
import { xml } from './xml.ts';

/** Phones offer Mailbox 1.5 and no more; a higher number here would hide the add-in there. What later sets bring (the
 * headers of a mail, 1.8) the pane uses where it finds it. */
const mailbox = '1.5';
const ribbonSizes = [16, 32, 80];
const phoneSizes = [25, 32, 48];
const phoneScales = [1, 2, 3];

/** What one string is in every other language, as its own lines below it. */
const inOtherLanguages = (word: keyof Words) =>
  languageNames.flatMap((language) =>
    outlookLocales[language].map((locale) => ({ locale, value: translations[language][word] })),
  );
const overrides = (word: keyof Words) =>
  inOtherLanguages(word).map(({ locale, value }) => xml`<Override Locale="${locale}" Value="${value}"/>`);
const resource = (id: string, word: keyof Words) => xml`<bt:String id="${id}" DefaultValue="${english[word]}">
  ${inOtherLanguages(word).map(({ locale, value }) => xml`<bt:Override Locale="${locale}" Value="${value}"/>`)}
</bt:String>`;

const phoneIcons = phoneScales.flatMap((scale) =>
  phoneSizes.map((size) => xml`<bt:Image resid="icon${size * scale}" size="${size}" scale="${scale}"/>`),
);

const openPane = xml`<Action xsi:type="ShowTaskpane">
  <SourceLocation resid="pane"/>
  <SupportsPinning>true</SupportsPinning>
</Action>`;
const thankQuickly = xml`<Action xsi:type="ExecuteFunction">
  <FunctionName>quickThanks</FunctionName>
</Action>`;

const button = (
  id: string,
  words: [label: string, tip: string],
  action: typeof openPane,
) => xml`<Control xsi:type="Button" id="${id}">
  <Label resid="${words[0]}"/>
  <Supertip>
    <Title resid="${words[0]}"/>
    <Description resid="${words[1]}"/>
  </Supertip>
  <Icon>
    ${ribbonSizes.map((size) => xml`<bt:Image size="${size}" resid="icon${size}"/>`)}
  </Icon>
  ${action}
</Control>`;

const desktop = xml`<DesktopFormFactor>
  <SupportsSharedFolders>true</SupportsSharedFolders>
  <FunctionFile resid="quick"/>
  <ExtensionPoint xsi:type="MessageReadCommandSurface">
    <OfficeTab id="TabDefault">
      <Group id="readGroup">
        <Label resid="group"/>
        ${button('readButton', ['button', 'tooltip'], openPane)}
        ${button('quickThanksButton', ['quickButton', 'quickTooltip'], thankQuickly)}
      </Group>
    </OfficeTab>
  </ExtensionPoint>
</DesktopFormFactor>`;

const phone = xml`<MobileFormFactor>
  <ExtensionPoint xsi:type="MobileMessageReadCommandSurface">
    <Group id="phoneGroup">
      <Label resid="group"/>
      <Control xsi:type="MobileButton" id="phoneButton">
        <Label resid="button"/>
        <Icon xsi:type="bt:MobileIconList">
          ${phoneIcons}
        </Icon>
        <Action xsi:type="ShowTaskpane">
          <SourceLocation resid="pane"/>
        </Action>
      </Control>
    </Group>
  </ExtensionPoint>
</MobileFormFactor>`;

function resources(deployment: DeploymentFile, iconSizes: number[]) {
  const icon = (size: number) => `${deployment.origin}/addin/icons/icon-${size}.png`;
  return xml`<Resources>
  <bt:Images>
    ${iconSizes.map((size) => xml`<bt:Image id="icon${size}" DefaultValue="${icon(size)}"/>`)}
  </bt:Images>
  <bt:Urls>
    <bt:Url id="pane" DefaultValue="${deployment.origin}/addin/outlook/pane.html"/>
    <bt:Url id="quick" DefaultValue="${deployment.origin}/addin/outlook/quick.html"/>
  </bt:Urls>
  <bt:ShortStrings>
    <bt:String id="group" DefaultValue="${deployment.name}"/>
    ${[resource('button', 'button'), resource('quickButton', 'quickButton')]}
  </bt:ShortStrings>
  <bt:LongStrings>
    ${[resource('tooltip', 'tooltip'), resource('quickTooltip', 'quickTooltip')]}
  </bt:LongStrings>
</Resources>`;
}

const requirements = xml`<Requirements>
  <bt:Sets DefaultMinVersion="${mailbox}">
    <bt:Set Name="Mailbox"/>
  </bt:Sets>
</Requirements>`;

/** Version 1.1 alone knows pinning and phones; clients that know only 1.0 fall back to the form at the top. */
function versionOverrides(deployment: DeploymentFile) {
  const iconSizes = new Set([
    ...ribbonSizes,
    ...phoneSizes.flatMap((size) => phoneScales.map((scale) => size * scale)),
  ]);
  return xml`<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">
    ${requirements}
    <Hosts>
      <Host xsi:type="MailHost">
        ${[desktop, phone]}
      </Host>
    </Hosts>
    ${resources(
      deployment,
      [...iconSizes].sort((a, b) => a - b),
    )}
  </VersionOverrides>
</VersionOverrides>`;
}

/** The add-in-only manifest: the unified one is not supported in Outlook on Mac and phones. */
export function outlookManifest(deployment: DeploymentFile): string {
  const { origin, name, organization, supportUrl = origin } = deployment;
  return `${
    xml`<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>${guidFor('outlook', deployment.clientId)}</Id>
  <Version>${manifestVersion}.0</Version>
  <ProviderName>${organization}</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="${name}"/>
  <Description DefaultValue="${english.description}">
    ${overrides('description')}
  </Description>
  <IconUrl DefaultValue="${origin}/addin/icons/icon-64.png"/>
  <HighResolutionIconUrl DefaultValue="${origin}/addin/icons/icon-128.png"/>
  <SupportUrl DefaultValue="${supportUrl}"/>
  <AppDomains>
    <AppDomain>${origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Mailbox"/>
  </Hosts>
  <Requirements>
    <Sets>
      <Set Name="Mailbox" MinVersion="${mailbox}"/>
    </Sets>
  </Requirements>
  <FormSettings>
    <Form xsi:type="ItemRead">
      <DesktopSettings>
        <SourceLocation DefaultValue="${origin}/addin/outlook/pane.html"/>
        <RequestedHeight>450</RequestedHeight>
      </DesktopSettings>
    </Form>
  </FormSettings>
  <Permissions>ReadItem</Permissions>
  <Rule xsi:type="RuleCollection" Mode="Or">
    <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>
  </Rule>
  <DisableEntityHighlighting>true</DisableEntityHighlighting>
  ${versionOverrides(deployment)}
</OfficeApp>`.text
  }\n`;
}
